import { modelLimits } from '../limits.ts'
import { columnProblems, isSame } from './columns.ts'
import { type ColumnOf, guideSheet, layout, neededSheets, type SheetKey } from './layout.ts'
import { sheetProblem } from './problem.ts'
import type { ImportProblem, Place, ReadCell, ReadSheet } from './sheet.ts'

/** The most rows of the sheets that grow with a model. */
const rowLimits: [SheetKey, number][] = [
  ['groups', modelLimits.groups],
  ['processes', modelLimits.processes],
  ['outcomes', modelLimits.processes * modelLimits.outcomes],
  ['relations', modelLimits.processes * modelLimits.relations],
  ['indicators', modelLimits.indicators],
]

/** One thing of a sheet: its texts by field, and where it stands. */
export type TableRow<Key extends SheetKey> = { row: number; values: Record<ColumnOf<Key>, string> }

type Table<Key extends SheetKey> = { rows: TableRow<Key>[]; problems: ImportProblem[] }

/** What the file as a whole lacks or has too much of. */
export function checkSheets(sheets: readonly ReadSheet[]): ImportProblem[] {
  const known = Object.values(layout).map(({ name }) => name)
  const missing = neededSheets.filter((key) => !sheetOf(sheets, key))
  const seen = new Set<string>()
  return [
    ...missing.map((key) =>
      sheetProblem(
        'error',
        'sheet-missing',
        { sheet: layout[key].name, row: 1 },
        `There is no sheet called “${layout[key].name}”. Add it as it is in the template.`,
      ),
    ),
    ...sheets.flatMap(({ name }) => {
      const known = name.trim().toLowerCase()
      const message = `There are two sheets called “${name}”, of which one would be lost. Put their rows into one.`
      const twice = seen.has(known)
      seen.add(known)
      return twice ? [sheetProblem('error', 'sheet-twice', { sheet: name, row: 1 }, message)] : []
    }),
    ...sheets
      .filter(({ name }) => name === '')
      .map(({ rows }) =>
        sheetProblem(
          'error',
          'sheet-unnamed',
          { sheet: '', row: rows[0]?.number ?? 1 },
          'The file does not begin with the name of a sheet in square brackets, such as [Model]. Add it as it is in the template.',
        ),
      ),
    ...tooManyRows(sheets),
    ...sheets
      .filter(({ name }) => name !== '' && !isSame(name, guideSheet) && !known.some((own) => isSame(own, name)))
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
  const [heading, ...body] = sheet?.rows.filter(isFilled) ?? []
  if (!sheet || !heading) return { rows: [], problems: [] }
  const columns: [string, string][] = Object.entries(layout[key].columns)
  const at = columns.map(([field, title]) => ({
    field,
    title,
    index: heading.cells.findIndex(({ text }) => isSame(text, title)),
  }))
  return {
    rows: body.map(({ number, cells }) => ({
      row: number,
      values: Object.fromEntries(
        at.map(({ field, index }) => [field, textOfCell(cells[index], field)]),
      ) as TableRow<Key>['values'],
    })),
    problems: [
      ...columnProblems(
        sheet,
        { heading, body },
        columns.map(([, title]) => title),
      ),
      ...body.flatMap(({ number, cells }) =>
        at.flatMap(({ title, index }) => cellProblems(cells[index], { sheet: sheet.name, row: number, column: title })),
      ),
    ],
  }
}

const isFilled = ({ cells }: ReadSheet['rows'][number]) => cells.some(({ text }) => text.trim() !== '')

/** Fields that hold identifiers, or lists of them: written in two codes they would not be found. */
const identifying = new Set(
  'id process from group attribute step scale symbol basic clauses outcomes attributes'.split(' '),
)

function textOfCell(cell: ReadCell | undefined, field: string): string {
  const text = cell?.text.trim() ?? ''
  if (cell?.kind === 'number') return shortest(text)
  return identifying.has(field) ? text.normalize('NFC') : text
}

/** Spreadsheet programs keep 15 digits of a number and store 17: 1.1000000000000001 was 1.1. */
function shortest(text: string): string {
  const number = Number(text)
  return text === '' || !Number.isFinite(number) ? text : String(Number(number.toPrecision(15)))
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
    case 'date':
      return [
        sheetProblem(
          'error',
          'cell-date',
          place,
          'This is a date, which the spreadsheet program made of what was typed. Format the column as text, and type it again.',
        ),
      ]
    case 'number':
      return /[.e]/i.test(shortest(cell.text)) && !place.column?.includes('%')
        ? [
            sheetProblem(
              'warning',
              'cell-number',
              place,
              `The cell holds the number ${shortest(cell.text)}, in which closing zeros are lost. Format it as text if 8.1 was 8.10.`,
            ),
          ]
        : []
    default:
      return []
  }
}

/** Told before the work: a sheet with more rows than any model has. */
export function tooManyRows(sheets: readonly ReadSheet[]): ImportProblem[] {
  return rowLimits.flatMap(([key, most]) => {
    const sheet = sheetOf(sheets, key)
    const rows = sheet?.rows.filter(isFilled) ?? []
    const first = rows[most + 1]
    if (!sheet || !first) return []
    return [
      sheetProblem(
        'error',
        'rows-too-many',
        { sheet: sheet.name, row: first.number },
        `The sheet ${sheet.name} has ${rows.length - 1} rows; a model has at most ${most}. Split the model, or leave some out.`,
      ),
    ]
  })
}

function sheetOf(sheets: readonly ReadSheet[], key: SheetKey): ReadSheet | undefined {
  return sheets.find(({ name }) => isSame(name, layout[key].name))
}
