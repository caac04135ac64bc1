import { digest } from 'lib0/hash/sha256'

export type Fingerprint = { name: string; sha256: string }

/** The SHA-256 of a file, made on this device; also where the page has no TLS and the browser's own is not there. */
export async function fingerprintOf(file: File): Promise<Fingerprint> {
  const hash = digest(new Uint8Array(await file.arrayBuffer()))
  return { name: file.name, sha256: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') }
}
