import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameworks } from '../../../lib/measurement/frameworks.ts'
import { researchDataModel, serviceManagementModel } from '../../../lib/model/shipped.ts'
import { csvOfSheets, sheetsOfCsv } from '../../../lib/model/spreadsheet/csv.ts'
import { joinList, splitList } from '../../../lib/model/spreadsheet/list.ts'
import { modelFromSheets, readSheets } from '../../../lib/model/spreadsheet/read.ts'
import type { ReadSheet, Sheet } from '../../../lib/model/spreadsheet/sheet.ts'
import { templateModel, templateSheets } from '../../../lib/model/spreadsheet/template.ts'
import { sheetsOfModel } from '../../../lib/model/spreadsheet/write.ts'
import { tidyModel } from '../../../lib/model/tidy.ts'
import { readModel } from '../../../lib/model/validate.ts'
import { arbitraryModel } from './arbitrary-model.ts'

const asRead = (sheets: Sheet[]): ReadSheet[] =>
  sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row, index) => ({ number: index + 1, cells: row.map((text) => ({ text, kind: 'text' })) })),
  }))

const changed = (change: (sheet: (name: string) => string[][]) => void): ReadSheet[] => {
  const sheets = sheetsOfModel(serviceManagementModel)
  change((name) => sheets.find((sheet) => sheet.name === name)?.rows ?? [])
  return asRead(sheets)
}

describe('a model goes into sheets and comes back', () => {
  test.each([serviceManagementModel, researchDataModel])('$name, word for word and without a problem', (model) => {
    expect(tidyModel(model)).toEqual(model)
    expect(readSheets(asRead(sheetsOfModel(model)), frameworks)).toEqual({ model, problems: [] })
    expect(readSheets(sheetsOfCsv(csvOfSheets(sheetsOfModel(model))), frameworks)).toEqual({ model, problems: [] })
  })

  test('any model, by sheets and by CSV', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        const kept = tidyModel(model)
        expect(modelFromSheets(asRead(sheetsOfModel(model))).file).toEqual(kept)
        const { model: read } = readModel(modelFromSheets(sheetsOfCsv(csvOfSheets(sheetsOfModel(model)))).file)
        expect(read && tidyModel(read)).toEqual(kept)
      }),
    )
  })

  test('any model by JSON, exactly', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        expect(readModel(JSON.parse(JSON.stringify(model))).model).toEqual(model)
      }),
    )
  })

  test('tidying twice changes nothing more', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        expect(tidyModel(tidyModel(model))).toEqual(tidyModel(model))
      }),
    )
  })
})

test('several values share a cell and come apart again', () => {
  const values = fc.array(
    fc.string({ unit: 'grapheme' }).filter((text) => text.trim() === text),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(values, (list) => {
      expect(splitList(joinList(list))).toEqual(list)
    }),
  )
  expect(splitList('8.5.1, 8.5.2\n8.6')).toEqual(['8.5.1', '8.5.2', '8.6'])
})

test('no line of a CSV file begins a cell with what a spreadsheet program computes', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      const cells = sheetsOfCsv(csvOfSheets([{ name: 'Model', rows: [[model.name], [model.source]] }]))
      expect(cells).toHaveLength(1)
      // Of a quoted cell only its beginning counts: what looks like the next cell may be part of it.
      const beginnings = csvOfSheets(sheetsOfModel(model)).replace(/"((?:[^"]|"")*)"/g, (_, text: string) =>
        text.slice(0, 1).replace(/[,\n]/, ''),
      )
      expect(beginnings).not.toMatch(/(?:^|[\n,])[=+\-@]/)
    }),
  )
})

test('a CSV file with semicolons, as Excel writes it in most of Europe, is read alike', () => {
  const file = '[Model];\r\nField;Value\r\nIdentifier;our-model\r\nName;"A; b"\r\n'
  expect(modelFromSheets(sheetsOfCsv(file)).file).toMatchObject({ id: 'our-model', name: 'A; b' })
})

describe('problems name the sheet, the row and the way out:', () => {
  test('a sheet that is missing, one that is not known', () => {
    const sheets = asRead([...sheetsOfModel(serviceManagementModel), { name: 'Notes', rows: [['x']] }])
    const { problems } = modelFromSheets(sheets.filter(({ name }) => name !== 'Outcomes'))
    expect(problems).toMatchObject([
      { severity: 'error', rule: 'sheet-missing', place: { sheet: 'Outcomes' } },
      { severity: 'warning', rule: 'sheet-unknown', place: { sheet: 'Notes' } },
    ])
  })

  test('a column that is missing, one that is not known', () => {
    const { problems } = modelFromSheets(
      changed((sheet) => {
        const [heading] = sheet('Processes')
        heading?.splice(3, 1, 'Purpoze')
      }),
    )
    expect(problems).toMatchObject([
      { rule: 'column-missing', place: { sheet: 'Processes', row: 1, column: 'Purpose' } },
      { rule: 'column-unknown', place: { sheet: 'Processes', row: 1, column: 'Purpoze' } },
    ])
  })

  test('an outcome of a process that is not there', () => {
    const { problems } = readSheets(
      changed((sheet) => {
        sheet('Outcomes').push(['RAF.9', 'RAF.9.O1', 'Nothing is lost.', ''])
      }),
    )
    const row = sheetsOfModel(serviceManagementModel).find(({ name }) => name === 'Outcomes')?.rows.length ?? 0
    expect(problems).toMatchObject([
      { severity: 'error', rule: 'outcome-without-process', place: { sheet: 'Outcomes', row: row + 1 } },
    ])
  })

  test('a field of the model that is not known, one given twice', () => {
    const { problems } = modelFromSheets(
      changed((sheet) => {
        sheet('Model').push(['Colour', 'blue'], ['Name', 'Again'])
      }),
    )
    expect(problems.map(({ rule }) => rule)).toEqual(['field-unknown', 'field-twice'])
  })

  test('a demand of ISO/IEC 33004 that is not met, at the row and column of the text', () => {
    const { problems } = readSheets(
      changed((sheet) => {
        sheet('Processes')[3]?.splice(3, 1, '')
        sheet('Outcomes')[5]?.splice(2, 1, 'TODO')
      }),
    )
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'purpose-present', place: { sheet: 'Processes', row: 4, column: 'Purpose' } }),
    )
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'placeholder', place: { sheet: 'Outcomes', row: 6, column: 'Outcome' } }),
    )
  })

  test('a number where text was meant, a formula without its value, an error', () => {
    const sheets = asRead(sheetsOfModel(serviceManagementModel))
    const cells = sheets.find(({ name }) => name === 'Processes')?.rows[1]?.cells ?? []
    cells[1] = { text: '#REF!', kind: 'error' }
    cells[3] = { text: '', kind: 'formula' }
    cells[4] = { text: '8.1', kind: 'number' }
    expect(modelFromSheets(sheets).problems).toMatchObject([
      { severity: 'error', rule: 'cell-error', place: { row: 2, column: 'Name' } },
      { severity: 'error', rule: 'formula-without-value', place: { row: 2, column: 'Purpose' } },
      { severity: 'warning', rule: 'cell-number', place: { row: 2, column: 'Clauses' } },
    ])
  })
})

test('the template reads without an error and explains every sheet', () => {
  const { model, problems } = readSheets(asRead(templateSheets), frameworks)
  expect(problems).toEqual([])
  expect(model).toEqual(templateModel)
})
