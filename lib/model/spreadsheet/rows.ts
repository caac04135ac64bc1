import { type ColumnOf, guideSheet, layout, neededSheets, type SheetKey } from './layout.ts'
import type { ImportProblem, Place, ReadCell, ReadSheet } from './sheet.ts'

/** One thing of a sheet: its texts by field, and where it stands. */
export type TableRow<Key extends SheetKey> = { row: number; values: Record<ColumnOf<Key>, string> }

type Table<Key extends SheetKey> = { rows: TableRow<Key>[]; problems: ImportProblem[] }

/** A problem with the form of a sheet. */
export function sheetProblem(
  severity: ImportProblem['severity'],
  rule: string,
  place: Place,
  message: string,
): ImportProblem {
  return { severity, place, path: '', rule, message }
}

/** What the file as a whole lacks or has too much of. */
export function checkSheets(sheets: readonly ReadSheet[]): ImportProblem[] {
  const known = Object.values(layout).map(({ name }) => name)
  const missing = neededSheets.filter((key) => !sheetOf(sheets, key))
  return [
    ...missing.map((key) =>
      sheetProblem(
        'error',
        'sheet-missing',
        { sheet: layout[key].name, row: 1 },
        `There is no sheet called “${layout[key].name}”. Add it as it is in the template.`,
      ),
    ),
    ...sheets
      .filter(({ name }) => !same(name, guideSheet) && !known.some((own) => same(own, name)))
      .map(({ name }) =>
        sheetProblem(
          'warning',
          'sheet-unknown',
          { sheet: name, row: 1 },
          `The sheet “${name}” is left out. Only ${known.join(', ')} are read.`,
        ),
      ),
  ]
}

/** The rows of a sheet under its headings, wherever the columns stand; rows without a text are passed over. */
export function tableOf<Key extends SheetKey>(sheets: readonly ReadSheet[], key: Key): Table<Key> {
  const sheet = sheetOf(sheets, key)
  const [heading, ...body] = sheet?.rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== '')) ?? []
  if (!sheet || !heading) return { rows: [], problems: [] }
  const columns: [string, string][] = Object.entries(layout[key].columns)
  const at = columns.map(([field, title]) => ({
    field,
    title,
    index: heading.cells.findIndex(({ text }) => same(text, title)),
  }))
  const place = (row: number, column?: string): Place => ({ sheet: sheet.name, row, column })
  const missing = at.filter(({ index }) => index < 0)
  return {
    rows: body.map(({ number, cells }) => ({
      row: number,
      values: Object.fromEntries(
        at.map(({ field, index }) => [field, cells[index]?.text.trim() ?? '']),
      ) as TableRow<Key>['values'],
    })),
    problems: [
      ...missing.map(({ title }) =>
        sheetProblem(
          'error',
          'column-missing',
          place(heading.number, title),
          `The column “${title}” is missing. Add it to the first row.`,
        ),
      ),
      ...heading.cells
        .filter(({ text }) => text.trim() !== '' && !columns.some(([, title]) => same(title, text)))
        .map(({ text }) =>
          sheetProblem(
            'warning',
            'column-unknown',
            place(heading.number, text.trim()),
            `The column “${text.trim()}” is left out. Correct its heading if it is one of ${columns.map(([, title]) => title).join(', ')}.`,
          ),
        ),
      ...body.flatMap(({ number, cells }) =>
        at.flatMap(({ title, index }) => cellProblems(cells[index], place(number, title))),
      ),
    ],
  }
}

/** What happened to a cell before it came here: spreadsheet programs turn clause 8.10 into the number 8.1. */
function cellProblems(cell: ReadCell | undefined, place: Place): ImportProblem[] {
  switch (cell?.kind) {
    case 'formula':
      return [
        sheetProblem(
          'error',
          'formula-without-value',
          place,
          'The formula here has no stored value. Open the file in a spreadsheet program, save it, and import it again.',
        ),
      ]
    case 'error':
      return [
        sheetProblem('error', 'cell-error', place, `The cell shows the error ${cell.text}. Put in the text itself.`),
      ]
    case 'number':
      return /[.e]/i.test(cell.text) && !place.column?.includes('%')
        ? [
            sheetProblem(
              'warning',
              'cell-number',
              place,
              `The cell holds the number ${cell.text}, in which closing zeros are lost. Format it as text if 8.1 was 8.10.`,
            ),
          ]
        : []
    default:
      return []
  }
}

function sheetOf(sheets: readonly ReadSheet[], key: SheetKey): ReadSheet | undefined {
  return sheets.find(({ name }) => same(name, layout[key].name))
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
