import { beforeAll, describe, expect, test } from 'vitest'
import { csvOf } from '../../../lib/report/csv.ts'
import { plainLook } from '../../../lib/report/look.ts'
import { chosenReport } from '../../../lib/report/naming.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { shareDefault } from '../../../lib/report/sections.ts'
import type { Cell } from '../../../lib/report/table/cell.ts'
import { ratingRows, reportTables } from '../../../lib/report/table/tables.ts'
import { render } from '../../../server/report/render.ts'
import { goldenReport } from '../../golden/report.ts'
import { type FlatCell, type FlatSheet, flatSheets } from './flat-sheets.ts'
import { convertedByOffice } from './office.ts'

const golden = goldenReport(1)
const [first] = golden.processes
const odd = ['=1+1', '+1', '-1', '@SUM(A1:A9)', '\t=1+1', '=HYPERLINK("http://evil.example","x")']
const report: AssessmentReport = {
  ...golden,
  actions: odd.map((title, index) => ({
    id: `a${index}`,
    title,
    description: '',
    closes: [{ processId: first?.processId ?? '', attributeId: 'PA.1.1' }],
    findings: [],
    owner: '',
    due: index === 0 ? '2027-01-31' : null,
    priority: 'high',
    effort: 'small',
    expected: index === 0 ? [{ processId: first?.processId ?? '', level: 1, expectedLevel: 2 }] : [],
  })),
}

const written = (part: AssessmentReport) => render('xlsx', { report: part, content: '', issue: null, look: plainLook })

/** What a cell should be to whoever opens the file: a number, a date or a text. */
function expected(cell: Cell): Pick<FlatCell, 'type' | 'value'> {
  if (cell === '') return { type: '', value: '' }
  if (typeof cell === 'string') return { type: 'string', value: cell }
  if (typeof cell === 'number') return { type: 'float', value: String(cell) }
  return { type: 'date', value: 'day' in cell ? cell.day : cell.moment.replace(/(\.\d+)?Z$/, '') }
}

describe('read by LibreOffice', () => {
  let sheets: FlatSheet[]
  let filters: string[]

  beforeAll(async () => {
    const [file] = convertedByOffice('golden.xlsx', await written(report), 'fods').values()
    ;({ sheets, filters } = flatSheets(file?.toString('utf8') ?? ''))
  })

  test('every table is a sheet with a filter', () => {
    const names = reportTables(report).map(({ name }) => name)
    expect(names).toHaveLength(12)
    expect(sheets.map(({ name }) => name)).toEqual(names)
    expect(filters).toHaveLength(names.length)
  })

  test('every cell is what it is in the report: numbers, dates and texts', () => {
    for (const [index, { name, rows }] of reportTables(report).entries()) {
      const read = sheets[index]?.rows ?? []
      expect(read.length, name).toBe(rows.length)
      for (const [at, row] of rows.entries()) {
        for (const [column, cell] of row.entries()) {
          const { type, value } = read[at]?.[column] ?? { type: '', value: '' }
          const place = `${name}, row ${at + 1}, column ${column + 1}`
          const wanted = expected(cell)
          expect(type, place).toBe(wanted.type)
          if (type === 'float') expect(Number(value), place).toBeCloseTo(Number(wanted.value), 9)
          else if (type === 'date')
            expect(value.replace(/T00:00:00$/, ''), place).toBe(wanted.value.replace(/T00:00:00$/, ''))
          else expect(value, place).toBe(wanted.value)
        }
      }
    }
  })

  test('nothing is computed of what people wrote', () => {
    const cells = sheets.flatMap(({ rows }) => rows.flat())
    expect(cells.filter(({ hasFormula }) => hasFormula)).toEqual([])
    const texts = cells.filter(({ type }) => type === 'string').map(({ value }) => value)
    for (const text of odd) expect(texts).toContain(text)
  })
})

test('a copy has no sheet of what it leaves out', async () => {
  const part = chosenReport(report, {
    sections: shareDefault.sections.filter((one) => one !== 'gaps'),
    naming: 'roles',
  })
  const [file] = convertedByOffice('copy.xlsx', await written(part), 'fods').values()
  const { sheets } = flatSheets(file?.toString('utf8') ?? '')
  const names = sheets.map(({ name }) => name)
  expect(names).not.toContain('Ballots')
  expect(names).not.toContain('Gaps')
  expect(names).toContain('Ratings')
  const about = sheets[0]?.rows.map((row) => row.map(({ value }) => value).join(': ')) ?? []
  for (const sentence of part.extract?.sentences ?? []) expect(about).toContain(`Copy: ${sentence}`)
})

test('the CSV file opened in LibreOffice has a row an item and computes nothing', () => {
  const rows: Cell[][] = [...ratingRows(report), odd]
  const csv = new TextEncoder().encode(csvOf(rows))
  const [file] = convertedByOffice('ratings.csv', csv, 'fods').values()
  const [sheet] = flatSheets(file?.toString('utf8') ?? '').sheets
  expect(sheet?.rows).toHaveLength(rows.length)
  expect(sheet?.rows.flat().filter(({ hasFormula }) => hasFormula)).toEqual([])
  expect(sheet?.rows.at(-1)?.map(({ value }) => value.replace(/^'/, ''))).toEqual(odd)
})
