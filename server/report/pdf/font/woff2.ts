import { brotliDecompressSync } from 'node:zlib'
import { type FontTables, viewOf } from './sfnt.ts'
import { glyphTable } from './woff2-glyphs.ts'
import { ByteReader } from './woff2-reader.ts'

/** Tables that the format knows by number (https://www.w3.org/TR/WOFF2/, 4.1). */
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'

type Entry = { tag: string; transform: number; length: number }

/** The tables of a WOFF2 font as a TrueType font has them. */
export function tablesOf(woff2: Uint8Array): FontTables {
  const reader = new ByteReader(woff2)
  reader.at = 12
  const count = reader.uint16()
  reader.at = 20
  const compressed = reader.uint32()
  reader.at = 48
  const entries = Array.from({ length: count }, () => entryOf(reader))
  const data = new Uint8Array(brotliDecompressSync(woff2.subarray(reader.at, reader.at + compressed)))
  const tables: FontTables = new Map()
  let at = 0
  for (const { tag, transform, length } of entries) {
    const table = data.slice(at, at + length)
    at += length
    if (tag === 'glyf' && transform === 0) {
      const { glyf, loca } = glyphTable(table)
      tables.set('glyf', glyf).set('loca', loca)
    } else if (tag === 'hmtx' && transform !== 0) {
      throw new Error('The font has transformed metrics, which are not read here.')
    } else if (tag !== 'loca' || transform !== 0) {
      tables.set(tag, table)
    }
  }
  // The places of the glyphs were written as long numbers.
  viewOf(tables, 'head').setInt16(50, 1)
  return tables
}

function entryOf(reader: ByteReader): Entry {
  const flags = reader.uint8()
  const known = flags & 0x3f
  const tag = known === 0x3f ? reader.tag() : knownTags.slice(known * 5, known * 5 + 4)
  const transform = flags >> 6
  const length = reader.base128()
  const transformed = tag === 'glyf' || tag === 'loca' ? transform === 0 : transform !== 0
  return { tag, transform, length: transformed ? reader.base128() : length }
}
