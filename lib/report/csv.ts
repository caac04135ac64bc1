import { csvCell } from '../model/spreadsheet/csv.ts'
import { type Cell, textOfCell } from './table.ts'

/**
 * A table as CSV (RFC 4180) that spreadsheets open as UTF-8. A text that one of them would take for a formula is given
 * an apostrophe in front, so that what somebody wrote into a remark is shown and never computed.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map((cell) => (typeof cell === 'string' ? csvCell(cell) : textOfCell(cell))).join(',')}\r\n`).join('')}`
}
