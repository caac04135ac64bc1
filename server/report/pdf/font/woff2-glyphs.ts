import { GlyphTable } from './glyph-table.ts'
import { ByteReader } from './woff2-reader.ts'

type Point = { dx: number; dy: number; onCurve: boolean }

/** The outlines of a WOFF2 font put together again from the streams they were torn into (5.1 of its specification). */
export function glyphTable(table: Uint8Array): ReturnType<GlyphTable['tables']> {
  const reader = new ByteReader(table)
  reader.at = 4
  const count = reader.uint16()
  reader.at = 8
  const sizes = Array.from({ length: 7 }, () => reader.uint32())
  const [contours, points, flags, coordinates, composites, boxes, instructions] = sizes.map(
    (size) => new ByteReader(reader.take(size)),
  )
  if (!contours || !points || !flags || !coordinates || !composites || !boxes || !instructions) {
    throw new Error('The font has no outlines.')
  }
  const hasBox = boxes.take(((count + 31) >> 5) << 2)
  const written = new GlyphTable()

  for (let glyph = 0; glyph < count; glyph++) {
    const number = contours.int16()
    const box = (hasBox[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7)) ? boxes.take(8) : null
    if (number < 0) {
      if (!box) throw new Error('A composed glyph of the font has no box.')
      const { bytes, hasInstructions } = components(composites)
      written.put16(number)
      written.append(box)
      written.append(bytes)
      if (hasInstructions) putInstructions(written, coordinates.short255(), instructions)
    } else if (number > 0) {
      let end = -1
      const ends = Array.from({ length: number }, () => {
        end += points.short255()
        return end
      })
      const outline = Array.from({ length: end + 1 }, () => pointOf(flags.uint8(), coordinates))
      written.put16(number)
      written.append(box ?? boxOf(outline))
      for (const one of ends) written.put16(one)
      putInstructions(written, coordinates.short255(), instructions)
      for (const { onCurve } of outline) written.put8(onCurve ? 1 : 0)
      for (const { dx } of outline) written.put16(dx)
      for (const { dy } of outline) written.put16(dy)
    }
    written.endGlyph()
  }

  return written.tables()
}

/** A step from one point to the next, its size told by the flag. */
function pointOf(flag: number, bytes: ByteReader): Point {
  const onCurve = flag < 0x80
  const kind = flag & 0x7f
  if (kind < 10) return { dx: 0, dy: signed(kind, ((kind & 14) << 7) + bytes.uint8()), onCurve }
  if (kind < 20) return { dx: signed(kind, (((kind - 10) & 14) << 7) + bytes.uint8()), dy: 0, onCurve }
  if (kind < 84) {
    const step = kind - 20
    const byte = bytes.uint8()
    const dx = signed(kind, 1 + (step & 0x30) + (byte >> 4))
    return { dx, dy: signed(kind >> 1, 1 + ((step & 0x0c) << 2) + (byte & 0x0f)), onCurve }
  }
  if (kind < 120) {
    const step = kind - 84
    const dx = signed(kind, 1 + (Math.floor(step / 12) << 8) + bytes.uint8())
    return { dx, dy: signed(kind >> 1, 1 + (((step % 12) >> 2) << 8) + bytes.uint8()), onCurve }
  }
  if (kind < 124) {
    const first = bytes.uint8()
    const second = bytes.uint8()
    const dx = signed(kind, (first << 4) + (second >> 4))
    return { dx, dy: signed(kind >> 1, ((second & 0x0f) << 8) + bytes.uint8()), onCurve }
  }
  return { dx: signed(kind, bytes.uint16()), dy: signed(kind >> 1, bytes.uint16()), onCurve }
}

/** A bit says which way a step goes. */
function signed(bit: number, value: number): number {
  return bit & 1 ? value : -value
}

function components(stream: ByteReader): { bytes: Uint8Array; hasInstructions: boolean } {
  const start = stream.at
  let flags = 0x20
  let hasInstructions = false
  while (flags & 0x20) {
    flags = stream.uint16()
    hasInstructions ||= (flags & 0x100) !== 0
    stream.at += 2 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
  }
  return { bytes: stream.bytes.subarray(start, stream.at), hasInstructions }
}

function boxOf(outline: readonly Point[]): Uint8Array {
  let x = 0
  let y = 0
  let [minX, minY, maxX, maxY] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -32768, -32768]
  for (const { dx, dy } of outline) {
    x += dx
    y += dy
    minX = Math.min(minX, x)
    maxX = Math.max(maxX, x)
    minY = Math.min(minY, y)
    maxY = Math.max(maxY, y)
  }
  const view = new DataView(new ArrayBuffer(8))
  ;[minX, minY, maxX, maxY].forEach((value, index) => {
    view.setInt16(index * 2, value)
  })
  return new Uint8Array(view.buffer)
}

function putInstructions(written: GlyphTable, length: number, stream: ByteReader) {
  written.put16(length)
  written.append(stream.take(length))
}
