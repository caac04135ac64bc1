/**
 * A cell of a table: a number, a day and a moment stay what they are, so that a spreadsheet can count, sort and filter
 * by them. Days are YYYY-MM-DD, moments ISO 8601 in UTC.
 */
export type Cell = string | number | { day: string } | { moment: string }

/** A table of the report: its first row is the heading. */
export type ReportTable = { name: string; rows: Cell[][] }

/** A day, or nothing where there is none. */
export function day(iso: string | null): Cell {
  return iso ? { day: iso } : ''
}

/** A moment, or nothing where there is none. */
export function moment(iso: string | null | undefined): Cell {
  return iso ? { moment: iso } : ''
}

/** A cell as a text that any program reads. */
export function textOfCell(cell: Cell): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  return 'day' in cell ? cell.day : cell.moment
}
