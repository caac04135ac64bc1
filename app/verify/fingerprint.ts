import { digest } from 'lib0/hash/sha256'
import { canonicalJson } from '@/lib/canonical'
import { reportInPdf } from '@/lib/report/in-pdf'

export type Fingerprint = {
  name: string
  sha256: string
  /** Of the report that the file carries, however the file is written; undefined where it carries none. */
  contentSha256: string | undefined
}

/** The SHA-256 of a file, made on this device; also where the page has no TLS and the browser's own is not there. */
export async function fingerprintOf(file: File): Promise<Fingerprint> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const content = (await reportInPdf(bytes)) ?? canonicalBytes(bytes)
  return { name: file.name, sha256: hex(bytes), contentSha256: content ? hex(content) : undefined }
}

/** A report's JSON as it is frozen, with whatever white space it came. */
function canonicalBytes(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const isReport = typeof value === 'object' && value !== null && 'format' in value && value.format === 'assay-report'
    return isReport ? new TextEncoder().encode(canonicalJson(value)) : undefined
  } catch {
    return undefined // no JSON: a file of another kind
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(digest(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
