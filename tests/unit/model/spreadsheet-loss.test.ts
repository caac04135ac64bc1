import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../../../lib/errors.ts'
import { maturity5 } from '../../../lib/measurement/maturity.ts'
import type { ProcessModel } from '../../../lib/model/model.ts'
import { csvOfSheets, sheetsOfCsv } from '../../../lib/model/spreadsheet/csv.ts'
import { decodedText } from '../../../lib/model/spreadsheet/encoding.ts'
import { modelFromSheets, readSheets } from '../../../lib/model/spreadsheet/read.ts'
import type { ReadCell, ReadSheet } from '../../../lib/model/spreadsheet/sheet.ts'
import { templateModel } from '../../../lib/model/spreadsheet/template.ts'
import { sheetsOfModel } from '../../../lib/model/spreadsheet/write.ts'
import { saysYes } from '../../../lib/model/spreadsheet/yes.ts'

const cell = (text: string): ReadCell => ({ text, kind: 'text' })
const sheetsOf = (model: ProcessModel): ReadSheet[] =>
  sheetsOfModel(model).map(({ name, rows }) => ({
    name,
    rows: rows.map((cells, index) => ({ number: index + 1, cells: cells.map(cell) })),
  }))

/** The template, or a model with a framework of its own, with one sheet changed. */
function changed(name: string, change: (sheet: ReadSheet) => void, model = templateModel): ReadSheet[] {
  const sheets = sheetsOf(model)
  const sheet = sheets.find((one) => one.name === name)
  if (!sheet) throw new Error(`There is no sheet ${name}.`)
  change(sheet)
  return sheets
}

const withGrid: ProcessModel = {
  ...templateModel,
  assessment: {
    framework: 'our-grid',
    ownFramework: { ...maturity5, id: 'our-grid' },
    attributes: ['M.1', 'M.2', 'M.3'],
    indicators: [],
  },
}

const problem = (sheets: ReadSheet[], rule: string) => readSheets(sheets).problems.find((one) => one.rule === rule)

describe('nothing of a sheet is lost without a word:', () => {
  test('a second column of the same heading', () => {
    const sheets = changed('Processes', ({ rows }) => {
      for (const [index, { cells }] of rows.entries()) cells.push(cell(index === 0 ? ' purpose' : 'Another.'))
    })
    expect(problem(sheets, 'column-twice')).toMatchObject({
      severity: 'error',
      place: { sheet: 'Processes', row: 1, column: 'F' },
      message: expect.stringMatching(/columns D and F are both called “purpose”/),
    })
  })

  test('a filled column without heading, far to the right too', () => {
    const sheets = changed('Processes', ({ rows }) => {
      const { cells = [] } = rows[2] ?? {}
      while (cells.length < 70) cells.push(cell(''))
      cells[70] = cell('A remark.')
    })
    expect(problem(sheets, 'column-without-heading')).toMatchObject({
      place: { sheet: 'Processes', row: 3, column: 'BS' },
    })
  })

  test('cells further right than is read', () => {
    const sheets = changed('Groups', (sheet) => {
      sheet.beyond = [{ row: 2, column: 'XFD' }]
    })
    expect(problem(sheets, 'column-too-far')).toMatchObject({ place: { sheet: 'Groups', row: 2, column: 'XFD' } })
  })

  test.each(['x', 'ja', 'TRUE', 'Yes', '1', 'oui', 'sí'])('“Rated by outcomes” = %s is yes', (word) => {
    const sheets = changed(
      'Attributes',
      ({ rows }) => {
        const { cells = [] } = rows[2] ?? {}
        cells[4] = cell(word)
      },
      withGrid,
    )
    const { file, problems } = modelFromSheets(sheets)
    expect(problems).toEqual([])
    expect(file).toMatchObject({
      assessment: { ownFramework: { attributes: [{}, { id: 'M.2', parts: 'outcomes' }, {}] } },
    })
  })

  test('a word that is neither yes nor no', () => {
    const sheets = changed('Attributes', ({ rows }) => rows[2]?.cells.splice(4, 1, cell('perhaps')), withGrid)
    expect(problem(sheets, 'yes-needed')).toMatchObject({
      place: { sheet: 'Attributes', row: 3, column: 'Rated by outcomes' },
    })
    expect([saysYes('nein'), saysYes('FALSE'), saysYes(''), saysYes('perhaps')]).toEqual([
      false,
      false,
      false,
      undefined,
    ])
  })

  test.each(['Grid', 'Levels of steps'])('a second row on the same step of the sheet %s', (name) => {
    const sheets = changed(
      name,
      ({ rows }) => {
        const [, first] = rows
        if (first) rows.push({ ...first, number: rows.length + 1 })
      },
      withGrid,
    )
    expect(problem(sheets, 'row-twice')).toMatchObject({
      severity: 'error',
      place: { sheet: name, column: 'Step' },
      message: expect.stringMatching(/in row 2 already/),
    })
  })

  test('rows that name no process, and sheets of one name', () => {
    const sheets = changed('Outcomes', ({ rows }) => rows[1]?.cells.splice(0, 1, cell('')))
    expect(problem(sheets, 'outcome-without-process')?.message).toMatch(/^The row names no process\./)
    const twice = [...sheetsOf(templateModel), { name: ' outcomes', rows: [] }]
    expect(problem(twice, 'sheet-twice')).toMatchObject({ severity: 'error' })
  })
})

test.each([
  ['1.1000000000000001', '1.1'],
  ['2020.0999999999999', '2020.1'],
  ['0.30000000000000004', '0.3'],
  ['8', '8'],
])('the number %s of a spreadsheet is read as %s', (stored, read) => {
  const sheets = changed('Model', ({ rows }) => {
    const row = rows.find(({ cells }) => cells[0]?.text === 'Version')
    if (row) row.cells[1] = { text: stored, kind: 'number' }
  })
  expect(modelFromSheets(sheets).file).toMatchObject({ version: read })
})

test('a date is refused at its cell', () => {
  const sheets = changed('Processes', ({ rows }) => rows[1]?.cells.splice(4, 1, { text: '46150', kind: 'date' }))
  expect(problem(sheets, 'cell-date')).toMatchObject({
    severity: 'error',
    place: { sheet: 'Processes', row: 2, column: 'Clauses' },
    message: expect.stringMatching(/date.*Format the column as text/),
  })
})

test('identifiers in decomposed letters are joined by what they are', () => {
  const sheets = changed('Outcomes', () => undefined)
  for (const { rows } of sheets) {
    for (const { cells } of rows) {
      for (const one of cells) one.text = one.text.replaceAll('CARE.1', 'BÜRO.1')
    }
  }
  const outcomes = sheets.find(({ name }) => name === 'Outcomes')
  for (const { cells } of outcomes?.rows ?? []) for (const one of cells) one.text = one.text.normalize('NFD')
  expect(readSheets(sheets).problems).toEqual([])
})

describe('a file of more than any model has', () => {
  const many = changed('Processes', ({ rows }) => {
    const [, first] = rows
    for (let index = 0; first && index < 20_000; index++) {
      rows.push({ number: rows.length + 1, cells: [cell(`P.${index}`), ...first.cells.slice(1)] })
    }
  })

  test('is told before the work', () => {
    expect(readSheets(many)).toEqual({
      model: undefined,
      problems: [
        expect.objectContaining({
          rule: 'rows-too-many',
          place: { sheet: 'Processes', row: 502 },
          message: 'The sheet Processes has 20002 rows; a model has at most 500. Split the model, or leave some out.',
        }),
      ],
    })
  })

  test('looks at each cell a fixed number of times', () => {
    let looks = 0
    const watched = many.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ number, cells }) => ({
        number,
        cells: cells.map(({ text, kind }) => ({
          kind,
          get text() {
            looks += 1
            return text
          },
        })),
      })),
    }))
    const cells = many.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).length
    modelFromSheets(watched)
    expect(looks).toBeLessThan(cells * 12)
  })
})

describe('the encoding of a file', () => {
  const text = csvOfSheets(sheetsOfModel({ ...templateModel, name: 'Büro – “so” ’n’ € ž' }))
  const plain = text.replace(/^\ufeff/, '')
  const wide = (order: 'le' | 'be', mark: boolean) =>
    Uint8Array.from(
      [...(mark ? '\ufeff' : ''), ...plain].flatMap((sign) => {
        const code = sign.charCodeAt(0)
        return order === 'le' ? [code % 256, code >> 8] : [code >> 8, code % 256]
      }),
    )
  const windows = () => {
    const places: Record<string, number> = { '–': 0x96, '“': 0x93, '”': 0x94, '’': 0x92, '€': 0x80, ž: 0x9e }
    return Uint8Array.from([...plain].map((sign) => places[sign] ?? sign.charCodeAt(0)))
  }
  test.each([
    ['UTF-8', new TextEncoder().encode(plain)],
    ['UTF-8 with its mark', new TextEncoder().encode(text)],
    ['UTF-16, little end first', wide('le', true)],
    ['UTF-16, big end first', wide('be', true)],
    ['UTF-16 without mark', wide('le', false)],
    ['Windows-1252', windows()],
  ])('%s is read right', (_name, bytes) => {
    expect(decodedText('model.csv', bytes)).toBe(plain)
  })

  test.each([
    ['a byte that Windows-1252 does not have', Uint8Array.of(0x41, 0xff, 0x81)],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
    ['half a sign of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41)],
    ['zero bytes', Uint8Array.of(0x41, 0, 0, 0x42, 0x43)],
    ['C1 controls', new TextEncoder().encode('don\u0092t')],
  ])('%s is refused with the way out', (_name, bytes) => {
    expect(() => decodedText('model.csv', bytes)).toThrow(/Save it as UTF-8/)
  })

  test('any text is read from Windows-1252 without a control character, or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
        try {
          expect(decodedText('x.csv', bytes)).not.toMatch(/[\u0080-\u009f]/)
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError)
        }
      }),
    )
  })
})

describe('lines of a file', () => {
  const text = csvOfSheets(sheetsOfModel({ ...templateModel, licence: 'Ours.\nAll of it.' }))
  test.each([
    ['Windows', '\r\n'],
    ['Unix', '\n'],
    ['the old Macintosh', '\r'],
  ])('end as %s ends them', (_name, end) => {
    const { model, problems } = readSheets(sheetsOfCsv(text.replaceAll('\r\n', end)))
    expect(problems).toEqual([])
    expect(model?.processes).toHaveLength(2)
  })

  test('an open quotation mark is told by its line', () => {
    expect(() => sheetsOfCsv('[Model]\nField,Value\nName,"Ours\nVersion,1')).toThrow(/opens on line 3 is not closed/)
  })

  test('lines before the first sheet are told', () => {
    expect(problem(sheetsOfCsv(`Title,of it\n${text.replace('\ufeff', '')}`), 'sheet-unnamed')).toMatchObject({
      place: { row: 1 },
    })
  })
})
