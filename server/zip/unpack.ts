import { crc32, inflateRawSync } from 'node:zlib'
import { shown, type ZipEntry, type ZipLimits, ZipRefusal } from './directory.ts'

/** Refuses, by what they say, entries that are too large, alone or together. What they are is held to that below. */
export function refuseLarge(entries: readonly ZipEntry[], { entry: most, unpacked }: ZipLimits): void {
  let sum = 0
  for (const { name, size } of entries) {
    sum += size
    if (size > most) throw new ZipRefusal(`${shown(name)} unpacks to more than ${inMb(most)}`, { over: true })
  }
  if (sum > unpacked) throw new ZipRefusal(`it unpacks to more than ${inMb(unpacked)}`, { over: true })
}

/** The content of an entry. It takes no more memory than the entry says; one that is larger or smaller is refused. */
export function unpackEntry({ name, size, packed, data, crc32: expected }: ZipEntry): Uint8Array {
  const content = packed ? inflated(name, data, size) : data
  if (content.length !== size) throw new ZipRefusal(`${shown(name)} says another size than it has`)
  if (crc32(content) !== expected) throw new ZipRefusal(`${shown(name)} was changed since it was packed`)
  return content
}

function inflated(name: string, data: Uint8Array, size: number): Uint8Array {
  try {
    // Zero would mean that there is no limit.
    const { buffer, byteOffset, length } = inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
    return new Uint8Array(buffer, byteOffset, length)
  } catch {
    throw new ZipRefusal(`${shown(name)} can’t be unpacked, or says another size than it has`)
  }
}

const inMb = (bytes: number) => `${bytes / 1024 / 1024} MB`
