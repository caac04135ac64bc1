/** The tables of a font by their tags. */
export type FontTables = Map<string, Uint8Array>

/** Tables as a TrueType font. Checksums are left out: nobody who reads these fonts asks for them. */
export function fontOfTables(tables: FontTables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const first = 12 + 16 * sorted.length
  const size = sorted.reduce((sum, [, table]) => sum + padded(table.length), first)
  const font = new Uint8Array(size)
  const view = new DataView(font.buffer)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  let at = first
  sorted.forEach(([tag, table], index) => {
    const entry = 12 + 16 * index
    for (let letter = 0; letter < 4; letter++) font[entry + letter] = tag.charCodeAt(letter)
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.length)
    font.set(table, at)
    at += padded(table.length)
  })
  return font
}

/** A table that the font has to have, as something to read and write numbers in. */
export function viewOf(tables: FontTables, tag: string): DataView {
  const table = tables.get(tag)
  if (!table) throw new Error(`The font has no table ${tag}.`)
  return new DataView(table.buffer, table.byteOffset, table.byteLength)
}

const padded = (length: number) => (length + 3) & ~3
