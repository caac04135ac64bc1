import { inflateSync } from 'node:zlib'
import type { FontTables } from './sfnt.ts'
import { ByteReader } from './woff2-reader.ts'

/**
 * The tables of a WOFF font as a TrueType font has them (https://www.w3.org/TR/WOFF/). fontkit reads WOFF too, but
 * unpacks a table anew each time it looks into it.
 */
export function tablesOfWoff(woff: Uint8Array): FontTables {
  const reader = new ByteReader(woff)
  reader.at = 12
  const count = reader.uint16()
  reader.at = 44
  return new Map(
    Array.from({ length: count }, () => {
      const tag = reader.tag()
      const offset = reader.uint32()
      const packed = reader.uint32()
      const length = reader.uint32()
      reader.at += 4
      const bytes = woff.slice(offset, offset + packed)
      return [tag, packed < length ? new Uint8Array(inflateSync(bytes)) : bytes] as const
    }),
  )
}
