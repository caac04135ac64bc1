import { create, type Font, type Glyph } from 'fontkit'
import { GlyphTable } from './glyph-table.ts'
import { type FontTables, fontOfTables, viewOf } from './sfnt.ts'
import { tablesOf } from './woff2.ts'

/** What only a font that varies needs, and the programs that fitted its outlines to a grid of pixels. */
const ofVariation = ['fvar', 'gvar', 'avar', 'cvar', 'HVAR', 'VVAR', 'MVAR', 'STAT', 'fpgm', 'prep', 'cvt ']

export type Instance = {
  /** The font in the weight, to be measured with. */
  font: Font
  /** The same as a font that does not vary, with the outlines of these glyphs alone. */
  fixed: (glyphs: ReadonlySet<number>) => Font
}

/**
 * One weight of a variable WOFF2 font. fontkit measures a font that varies, but can't cut what a document uses out of
 * one: that is done here. `mark` tells fonts of the same name apart for pdfkit.
 */
export function instanceOf(woff2: Uint8Array, weight: number, mark: number): Instance {
  const tables = tablesOf(woff2)
  const font = fontFrom(fontOfTables(tables)).getVariation({ wght: weight })
  return { font, fixed: (glyphs) => fontFrom(fixedFont(tables, font, glyphs, mark)) }
}

function fixedFont(varying: FontTables, font: Font, used: ReadonlySet<number>, mark: number): Uint8Array {
  const tables = new Map(varying)
  const outlines = new GlyphTable()
  const count = font.numGlyphs
  const metrics = new DataView(new ArrayBuffer(count * 4))
  for (let id = 0; id < count; id++) {
    if (used.has(id)) {
      const glyph = font.getGlyph(id)
      metrics.setUint16(id * 4, Math.round(glyph.advanceWidth))
      metrics.setInt16(id * 4 + 2, putOutline(outlines, glyph))
    } else {
      outlines.endGlyph()
    }
  }
  for (const tag of ofVariation) tables.delete(tag)
  const { glyf, loca } = outlines.tables()
  tables.set('glyf', glyf).set('loca', loca).set('hmtx', new Uint8Array(metrics.buffer))
  // The font that varies still reads its own.
  for (const tag of ['hhea', 'head']) tables.set(tag, new Uint8Array(viewOf(tables, tag).buffer.slice(0)))
  viewOf(tables, 'hhea').setUint16(34, count)
  markTables(tables, mark)
  return fontOfTables(tables)
}

/** A font from its bytes. */
export function fontFrom(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!('unitsPerEm' in font)) throw new Error('This is a collection of fonts, not one.')
  return font
}

/** By its checksum adjustment pdfkit knows a font. */
function markTables(tables: FontTables, mark: number) {
  viewOf(tables, 'head').setUint32(8, mark)
}

type Point = { x: number; y: number; onCurve: boolean }

/** Writes an outline and returns how far left it reaches. */
function putOutline(table: GlyphTable, { path }: Glyph): number {
  const contours = contoursOf(path.commands)
  if (contours.length === 0) {
    table.endGlyph()
    return 0
  }
  const points = contours.flat()
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const left = Math.min(...xs)
  table.put16(contours.length)
  for (const bound of [left, Math.min(...ys), Math.max(...xs), Math.max(...ys)]) table.put16(bound)
  let end = -1
  for (const contour of contours) {
    end += contour.length
    table.put16(end)
  }
  table.put16(0)
  for (const { onCurve } of points) table.put8(onCurve ? 1 : 0)
  points.forEach(({ x }, index) => {
    table.put16(x - (points[index - 1]?.x ?? 0))
  })
  points.forEach(({ y }, index) => {
    table.put16(y - (points[index - 1]?.y ?? 0))
  })
  table.endGlyph()
  return left
}

function contoursOf(commands: Glyph['path']['commands']): Point[][] {
  const contours: Point[][] = []
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args.map(Math.round)
    if (command === 'moveTo') contours.push([{ x: a, y: b, onCurve: true }])
    if (command === 'lineTo') contours.at(-1)?.push({ x: a, y: b, onCurve: true })
    if (command === 'quadraticCurveTo') {
      contours.at(-1)?.push({ x: a, y: b, onCurve: false }, { x: c, y: d, onCurve: true })
    }
  }
  return contours.filter((contour) => contour.length > 1)
}
