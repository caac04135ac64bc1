import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { ramp } from '../../../lib/look/paper.ts'
import { toneOf } from '../../../lib/measurement/ramp.ts'
import { displayRating } from '../../../lib/measurement/scale.ts'
import { csvOf } from '../../../lib/report/csv.ts'
import { plainLook } from '../../../lib/report/look.ts'
import { chosenReport } from '../../../lib/report/naming.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { scaleOf } from '../../../lib/report/scale-of.ts'
import { shareDefault } from '../../../lib/report/sections.ts'
import type { Cell } from '../../../lib/report/table.ts'
import { ratingTable, reportTables } from '../../../lib/report/tables.ts'
import { attributeLabel } from '../../../lib/report/words.ts'
import { render } from '../../../server/report/render.ts'
import { readXlsx } from '../../../server/xlsx/read.ts'
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
    owner: null,
    progress: null,
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
  return { type: 'date', value: 'day' in cell ? cell.day : cell.moment.replace(/(\.\d+)?(?:Z|[+-]\d\d:\d\d)$/, '') }
}

describe('read by LibreOffice', () => {
  let sheets: FlatSheet[]
  let filters: string[]

  beforeAll(async () => {
    const [file] = convertedByOffice('golden.xlsx', await written(report), 'fods').values()
    ;({ sheets, filters } = flatSheets(file?.toString('utf8') ?? ''))
  })

  test('the heat map and every table are sheets with a filter', () => {
    const names = ['Summary', ...reportTables(report).map(({ name }) => name)]
    expect(names).toHaveLength(16)
    expect(sheets.map(({ name }) => name)).toEqual(names)
    expect(filters).toHaveLength(names.length)
  })

  test('every cell is what it is in the report: numbers, dates and texts', () => {
    for (const [index, { name, rows }] of reportTables(report).entries()) {
      const read = sheets[index + 1]?.rows ?? []
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

  test('the heat map has the level, the target and the rating of every attribute of every process', () => {
    const used = report.framework.attributes.filter(({ id }) =>
      report.processes.some(({ attributes }) => attributes?.some((one) => one.attributeId === id && one.inScope)),
    )
    expect(used.length).toBeGreaterThan(3)
    const [heading, ...rows] = sheets[0]?.rows.map((row) => row.map(({ value }) => value)) ?? []
    expect(heading).toEqual(['Process', 'Name', 'Level', 'Target', ...used.map(({ id }) => attributeLabel(id))])
    expect(rows).toHaveLength(report.processes.length)
    for (const [index, { processId, name, level, targetLevel, attributes }] of report.processes.entries()) {
      const ratings = used.map(({ id }) => {
        const found = attributes?.find((one) => one.attributeId === id && one.inScope)
        return found ? (found.rating === null ? 'Not rated' : displayRating(found.rating)) : ''
      })
      const row = [processId, name, level === null ? 'Not rated' : String(level), String(targetLevel), ...ratings]
      while (row.at(-1) === '') row.pop()
      expect(rows[index]).toEqual(row)
    }
  })

  test('nothing is computed of what people wrote', () => {
    const cells = sheets.flatMap(({ rows }) => rows.flat())
    expect(cells.filter(({ hasFormula }) => hasFormula)).toEqual([])
    const texts = cells.filter(({ type }) => type === 'string').map(({ value }) => value)
    for (const text of odd) expect(texts).toContain(text)
  })
})

test('a rating in the heat map stands on its tone, and a process that nobody rated has no level', async () => {
  const [process] = report.processes
  if (!process?.attributes) throw new Error('The golden report has no attributes')
  const [attribute] = process.attributes
  if (!attribute) throw new Error('The golden report has no attribute')
  const rated = (rating: string | null, processId: string) => ({
    ...process,
    processId,
    level: rating === null ? null : 0,
    attributes: [{ ...attribute, inScope: true, rating }],
  })
  const processes = [...scaleOf(report).steps.map(({ symbol }) => rated(symbol, symbol)), rated(null, 'none')]
  const parts = unzipSync(await written({ ...report, processes }))
  const [formats] = /<cellXfs.*<\/cellXfs>/s.exec(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())) ?? []
  const fillsUsed = [...(formats ?? '').matchAll(/<xf [^>]*fillId="(\d+)"/g)].map(([, fill]) => Number(fill))
  const fills = [...strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()).matchAll(/<fill>.*?<\/fill>/g)].map(
    ([fill]) => `#${/rgb="FF(\w+)"/.exec(fill)?.[1]?.toLowerCase()}`,
  )
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  for (const [index, { symbol }] of scaleOf(report).steps.entries()) {
    const [, look, text] = new RegExp(`r="E${index + 2}" s="(\\d+)".*?<t[^>]*>(.*?)</t>`).exec(sheet) ?? []
    expect(text).toBe(displayRating(symbol))
    expect(fills[fillsUsed[Number(look)] ?? -1]).toBe(ramp[toneOf(scaleOf(report), symbol)].fill)
  }
  const last = readXlsx(await written({ ...report, processes }))[0]?.rows.at(-1)
  expect(last?.cells.map(({ text }) => text)).toEqual([
    'none',
    process.name,
    'Not rated',
    String(process.targetLevel),
    'Not rated',
  ])
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
  const about =
    sheets.find(({ name }) => name === 'About')?.rows.map((row) => row.map(({ value }) => value).join(': ')) ?? []
  for (const sentence of part.extract?.sentences ?? []) expect(about).toContain(`Copy: ${sentence}`)
})

test('the CSV file opened in LibreOffice has a row an item and computes nothing', () => {
  const rows: Cell[][] = [...ratingTable(report).rows, odd]
  const csv = new TextEncoder().encode(csvOf(rows))
  const [file] = convertedByOffice('ratings.csv', csv, 'fods').values()
  const [sheet] = flatSheets(file?.toString('utf8') ?? '').sheets
  expect(sheet?.rows).toHaveLength(rows.length)
  expect(sheet?.rows.flat().filter(({ hasFormula }) => hasFormula)).toEqual([])
  expect(sheet?.rows.at(-1)?.map(({ value }) => value.replace(/^'/, ''))).toEqual(odd)
})
