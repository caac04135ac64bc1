import { strToU8, type Zippable, zipSync } from 'fflate'
import { cellAt, escaped, linesIn, type WrittenCell, widthOf } from './cell.ts'
import { main } from './names.ts'
import { styles } from './styles.ts'

/** A sheet to be written: its first row is the heading; numbers, days and moments stay what they are, all else is text. */
export type WrittenSheet = {
  name: string
  rows: readonly (readonly WrittenCell[])[]
  /** Lets the reader choose rows by their values. */
  filter?: boolean
}

/**
 * A workbook in which no cell is a formula (ECMA-376, part 1): no formula can come of what is written, also not when
 * somebody edits the cell later, and clause 8.10 stays what it is.
 */
export function writeXlsx(sheets: readonly WrittenSheet[]): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(contentTypes(sheets)),
    '_rels/.rels': strToU8(
      relationships([{ id: 'rId1', type: `${office}/relationships/officeDocument`, target: 'xl/workbook.xml' }]),
    ),
    'xl/workbook.xml': strToU8(workbook(sheets)),
    'xl/_rels/workbook.xml.rels': strToU8(
      relationships([
        ...sheets.map((_, index) => ({
          id: `rId${index + 1}`,
          type: `${office}/relationships/worksheet`,
          target: `worksheets/sheet${index + 1}.xml`,
        })),
        { id: `rId${sheets.length + 1}`, type: `${office}/relationships/styles`, target: 'styles.xml' },
      ]),
    ),
    'xl/styles.xml': strToU8(`${declaration}${styles}`),
  }
  for (const [index, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(worksheet(sheet))
  }
  // One date for all, so that the same model gives the same file.
  return zipSync(files, { level: 6, mtime: new Date(2000, 0, 1) })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'

function contentTypes(sheets: readonly WrittenSheet[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (name: string, kind: string) => `<Override PartName="${name}" ContentType="${type}.${kind}+xml"/>`
  return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/styles.xml', 'styles')}${sheets.map((_, index) => part(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet')).join('')}</Types>`
}

function relationships(entries: { id: string; type: string; target: string }[]): string {
  const lines = entries.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
  return `${declaration}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`
}

function workbook(sheets: readonly WrittenSheet[]): string {
  const lines = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  // Filters are known by a name too, and the heading is printed on every page.
  const names = sheets.flatMap(({ name, rows, filter }, index) => {
    const sheet = `'${escaped(name.replaceAll("'", "''"))}'`
    return [
      ...(filter
        ? [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!${range(rows)}</definedName>`,
          ]
        : []),
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$1:$1</definedName>`,
    ]
  })
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets>${lines.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
}

/** In points, of the face the sheets are set in. */
const lineHeight = 15

function worksheet({ rows, filter = false }: WrittenSheet): string {
  const width = widest(rows)
  const widths = Array.from({ length: width }, (_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, widthOf(row[column])), 0)
    return Math.min(56, Math.max(8, longest + 3))
  })
  const columns = widths.map(
    (wide, column) => `<col min="${column + 1}" max="${column + 1}" width="${wide}" style="1" customWidth="1"/>`,
  )
  const lines = rows.map((row, index) => {
    const cells = row.map((value, column) => cellAt(`${columnName(column)}${index + 1}`, value, index === 0))
    // Programs that do not measure wrapped texts as they open a file still show all of them.
    const tallest = row.reduce<number>((most, value, at) => Math.max(most, linesIn((widths[at] ?? 8) * 1.05, value)), 1)
    return `<row r="${index + 1}" ht="${Math.min(409, tallest * lineHeight)}">${cells.join('')}</row>`
  })
  const filters = filter ? `<autoFilter ref="A1:${columnName(width - 1)}${Math.max(1, rows.length)}"/>` : ''
  return `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${filters}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`
}

/** All of a sheet, as a name refers to it. */
function range(rows: WrittenSheet['rows']): string {
  return `$A$1:$${columnName(widest(rows) - 1)}$${Math.max(1, rows.length)}`
}

function widest(rows: WrittenSheet['rows']): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 1)
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}
