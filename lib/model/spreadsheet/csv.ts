import { DomainError } from '../../errors.ts'
import { heldByXml } from '../../xml-text.ts'
import type { ReadSheet, Sheet } from './sheet.ts'

/**
 * All sheets in one CSV file (RFC 4180), one below the other: a line with the name of the sheet in square brackets, its
 * headings, its rows, an empty line.
 */
export function csvOfSheets(sheets: readonly Sheet[]): string {
  const blocks = sheets.map(({ name, rows }) => [[`[${name}]`], ...rows].map((row) => row.map(csvCell).join(',')))
  // The mark at the beginning tells spreadsheet programs that the file is UTF-8.
  return `\ufeff${blocks.map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`
}

/** Spreadsheet programs compute what begins with these, also in a file somebody else wrote; a quote before keeps it text. */
const computed = /^'*[=+\-@\t\r]/

/** A text as a cell of a CSV file, quoted where it has to be, never computed, and without what no sheet can hold. */
export function csvCell(text: string): string {
  const held = heldByXml(text)
  const safe = computed.test(held) ? `'${held}` : held
  return /[",;\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const plain = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)

/**
 * The sheets of a CSV file, separated by commas, semicolons or tabs as the first lines have them. Lines before the name of
 * a sheet are of a sheet without one. Throws `invalid` where a quotation mark is not closed.
 */
export function sheetsOfCsv(file: string): ReadSheet[] {
  const sheets: ReadSheet[] = []
  for (const { number, cells } of linesOf(file.replace(/^\ufeff/, ''))) {
    const name = /^\[(.+)\]$/.exec(cells[0]?.trim() ?? '')?.[1]
    if (name !== undefined && cells.slice(1).every(isBlank)) {
      sheets.push({ name, rows: [] })
    } else {
      if (sheets.length === 0 && !cells.every(isBlank)) sheets.push({ name: '', rows: [] })
      sheets.at(-1)?.rows.push({ number, cells: cells.map((text) => ({ text: plain(text), kind: 'text' })) })
    }
  }
  return sheets
}

const isBlank = (cell: string) => cell.trim() === ''

/** Records with the number of the line they begin on. A line ends as Windows, Unix or the old Macintosh ends it. */
function linesOf(text: string): { number: number; cells: string[] }[] {
  const separator = separatorOf(text)
  const lines: { number: number; cells: string[] }[] = []
  let [number, line, cell, quoted, opened] = [1, 1, '', false, 1]
  let cells: string[] = []
  const end = () => {
    lines.push({ number, cells: [...cells, cell] })
    cells = []
    cell = ''
  }
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    const ends = character === '\n' || (character === '\r' && text.charAt(index + 1) !== '\n')
    if (ends) line++
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(index + 1) === '"') {
        cell += '"'
        index++
      } else quoted = false
    } else if (character === '"' && cell === '') {
      quoted = true
      opened = line
    } else if (character === separator) {
      cells.push(cell)
      cell = ''
    } else if (ends) {
      end()
      number = line
    } else if (character !== '\r') cell += character
  }
  if (quoted) {
    throw new DomainError(
      'invalid',
      `The quotation mark that opens on line ${opened} is not closed, so all that follows would be one cell. Close it, and choose the file again.`,
    )
  }
  if (cell !== '' || cells.length > 0) end()
  return lines
}

function separatorOf(text: string): string {
  const heading = text.split(/\r\n?|\n/, 50).find((line) => /[,;\t]/.test(line) && !line.startsWith('[')) ?? ','
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: heading.split(separator).length }))
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).separator
}
