import { strToU8, type Zippable, zipSync } from 'fflate'

/** A sheet to be written: its first row is the heading; numbers stay numbers, everything else is text. */
export type WrittenSheet = {
  name: string
  rows: readonly (readonly (string | number)[])[]
  /** Lets the reader choose rows by their values. */
  filter?: boolean
}

/**
 * A workbook in which every cell is text or a number (ECMA-376, part 1): no formula can come of what is written, also not when
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
    'xl/styles.xml': strToU8(styles),
  }
  for (const [index, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(worksheet(sheet))
  }
  // One date for all, so that the same model gives the same file.
  return zipSync(files, { level: 6, mtime: new Date(2000, 0, 1) })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
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
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets>${lines.join('')}</sheets></workbook>`
}

/** 0 nothing · 1 text that wraps · 2 heading; both with the format “text” (49) and the mark that keeps it so. */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`

function worksheet({ rows, filter = false }: WrittenSheet): string {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => {
    const longest = Math.max(...rows.map((row) => String(row[column] ?? '').length))
    return `<col min="${column + 1}" max="${column + 1}" width="${Math.min(70, Math.max(12, longest + 2))}" style="1" customWidth="1"/>`
  })
  const lines = rows.map((row, index) => {
    const cells = row.map((value, column) => {
      const place = `r="${columnName(column)}${index + 1}"`
      if (typeof value === 'number') return `<c ${place} s="0"><v>${value}</v></c>`
      if (value === '') return ''
      return `<c ${place} s="${index === 0 ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
    })
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  const filters = filter ? `<autoFilter ref="A1:${columnName(width - 1)}${Math.max(1, rows.length)}"/>` : ''
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${filters}</worksheet>`
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** What a cell holds at most (ECMA-376 programs refuse the whole file for one longer text). */
const longestText = 32_767

/**
 * For XML; what looks like an escape of ECMA-376 (part 1, 22.9.2.19) is escaped itself, and so are the control
 * characters that XML can't hold.
 */
function escaped(text: string): string {
  const held = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text
  return held
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/\p{Cc}/gu, (sign) =>
      '\t\n\r'.includes(sign) ? sign : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
