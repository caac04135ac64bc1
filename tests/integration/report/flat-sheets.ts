import { SaxesParser } from 'saxes'

export type FlatCell = { type: string; value: string; hasFormula: boolean }
export type FlatSheet = { name: string; rows: FlatCell[][] }

/** The cells of a flat OpenDocument file, and the ranges that have filters: how LibreOffice understood a workbook. */
export function flatSheets(xml: string): { sheets: FlatSheet[]; filters: string[] } {
  const sheets: FlatSheet[] = []
  const filters: string[] = []
  const parser = new SaxesParser()
  let cell: { type: string; value: string | null; lines: string[]; hasFormula: boolean; repeated: number } | null = null
  let inLine = false
  let row: FlatCell[] = []
  let rowRepeated = 1
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const of = (key: string) => (key in attributes ? String(attributes[key]) : null)
    if (name === 'table:table') sheets.push({ name: of('table:name') ?? '', rows: [] })
    if (name === 'table:table-row') {
      row = []
      rowRepeated = Number(of('table:number-rows-repeated') ?? 1)
    }
    if (name === 'table:table-cell') {
      cell = {
        type: of('office:value-type') ?? '',
        value: of('office:date-value') ?? of('office:value'),
        lines: [],
        hasFormula: of('table:formula') !== null,
        repeated: Number(of('table:number-columns-repeated') ?? 1),
      }
    }
    if (name === 'text:p') {
      cell?.lines.push('')
      inLine = true
    }
    if (name === 'text:s' && cell && inLine) add(' '.repeat(Number(of('text:c') ?? 1)))
    if (name === 'text:tab' && cell && inLine) add('\t')
    if (name === 'table:database-range' && of('table:display-filter-buttons') === 'true') {
      filters.push(of('table:target-range-address') ?? '')
    }
  })
  const add = (text: string) => {
    if (cell) cell.lines[cell.lines.length - 1] += text
  }
  parser.on('text', (text) => {
    if (inLine) add(text)
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'text:p') inLine = false
    if (name === 'table:table-cell' && cell) {
      const { type, value, lines, hasFormula, repeated } = cell
      // What fills a sheet up to its edge is nobody's.
      if (type !== '' || repeated < 100) {
        for (let at = 0; at < repeated; at++) row.push({ type, value: value ?? lines.join('\n'), hasFormula })
      }
      cell = null
    }
    if (name === 'table:table-row' && rowRepeated < 100) {
      while (row.at(-1)?.type === '') row.pop()
      for (let at = 0; at < rowRepeated; at++) sheets.at(-1)?.rows.push(row)
    }
  })
  parser.write(xml).close()
  for (const sheet of sheets) while (sheet.rows.at(-1)?.length === 0) sheet.rows.pop()
  return { sheets, filters }
}
