/**
 * A cell of a table: a number, a day and a moment stay what they are, so that a spreadsheet can count, sort and filter
 * by them. Days are YYYY-MM-DD, moments ISO 8601 with the offset of the report's time zone.
 */
export type Cell = string | number | { day: string } | { moment: string }

/** A table of the report: its first row is the heading. */
export type ReportTable = { name: string; rows: Cell[][] }

/** A table of what is listed, a column each: its title, and what it holds of one row. None where it is left out. */
export function tableOf<Of>(
  name: string,
  all: readonly Of[] | null | undefined,
  columns: readonly (readonly [title: string, cell: (row: Of) => Cell | null | undefined])[],
): ReportTable[] {
  if (!all) return []
  const body = all.map((row) => columns.map(([, cell]) => cell(row) ?? ''))
  return [{ name, rows: [columns.map(([title]) => title), ...body] }]
}

/** A day, or nothing where there is none. */
export function day(iso: string | null | undefined): Cell {
  return iso ? { day: iso } : ''
}

/** A cell as a text that any program reads. */
export function textOfCell(cell: Cell): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  return 'day' in cell ? cell.day : cell.moment
}
