import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { modelFromSheets } from '../../../lib/model/spreadsheet/read.ts'
import { readXlsx } from '../../../server/xlsx/read.ts'

/** A workbook as spreadsheet programs write it, with one sheet and its styles. */
function workbook(name: string, sheet: string, styles = ''): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${sheet}</worksheet>`),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
  })
}

const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const looks = (formats: string, ids: readonly number[]) =>
  `<numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
  `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`

test.each([
  ['16', ''],
  ['22', ''],
  ['164', '<numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/>'],
  ['165', '<numFmt numFmtId="165" formatCode="[$-407]d\\. mmmm;@"/>'],
  ['166', '<numFmt numFmtId="166" formatCode="[h]:mm"/>'],
])('a number that the format %s shows as a date is a date', (id, formats) => {
  const sheet = `<sheetData><row r="1"><c r="A1" s="1"><v>46150</v></c><c r="B1"><v>46150</v></c></row></sheetData>`
  const [{ rows = [] } = {}] = readXlsx(workbook('Processes', sheet, looks(formats, [0, Number(id)])))
  expect(rows[0]?.cells.map(({ kind }) => kind)).toEqual(['date', 'number'])
})

test.each(['0.00E+00', 'General', '0.0" days"', '#,##0.00\\ "Std."', '[Red]0.00', 'Standard', '_-* #,##0.00\\ _D_M_-'])(
  'the number format %s shows no date',
  (code) => {
    const formats = `<numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/>`
    const sheet = '<sheetData><row r="1"><c r="A1" s="1"><v>8.5</v></c></row></sheetData>'
    const [{ rows = [] } = {}] = readXlsx(workbook('Processes', sheet, looks(formats, [0, 164])))
    expect(rows[0]?.cells[0]?.kind).toBe('number')
  },
)

test('8.5 and 1.2.3 that became dates are told at their cells, with the way out', () => {
  const sheet =
    `<sheetData><row r="1">${inline('A1', 'Identifier')}${inline('B1', 'Name')}${inline('C1', 'Group')}${inline('D1', 'Purpose')}${inline('E1', 'Clauses')}</row>` +
    `<row r="2"><c r="A2" s="1"><v>37653</v></c>${inline('B2', 'Lending')}<c r="E2" s="1"><v>46150</v></c></row></sheetData>`
  const { problems } = modelFromSheets(readXlsx(workbook('Processes', sheet, looks('', [0, 14]))))
  const dates = problems.filter(({ rule }) => rule === 'cell-date')
  expect(dates.map(({ place }) => place)).toEqual([
    { sheet: 'Processes', row: 2, column: 'Identifier' },
    { sheet: 'Processes', row: 2, column: 'Clauses' },
  ])
  expect(dates[0]?.message).toMatch(/This is a date.*Format the column as text/)
})

test('merged cells mean their first value', () => {
  const sheet =
    `<sheetData><row r="1">${inline('A1', 'Process')}${inline('B1', 'Identifier')}</row>` +
    `<row r="2">${inline('A2', 'CARE.1')}${inline('B2', 'CARE.1.O1')}</row>` +
    `<row r="3"><c r="A3"/>${inline('B3', 'CARE.1.O2')}</row>` +
    `<row r="4">${inline('B4', 'CARE.1.O3')}</row></sheetData><mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>`
  const [{ rows = [] } = {}] = readXlsx(workbook('Outcomes', sheet))
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['Process', 'Identifier'],
    ['CARE.1', 'CARE.1.O1'],
    ['CARE.1', 'CARE.1.O2'],
    ['CARE.1', 'CARE.1.O3'],
  ])
})

test('more merged cells than a sheet has rows for are refused', () => {
  const rows = Array.from({ length: 2000 }, (_, index) => `<row r="${index + 1}">${inline(`A${index + 1}`, 'x')}</row>`)
  const merged = Array.from({ length: 20 }, () => '<mergeCell ref="A1:XFD2000"/>')
  const sheet = `<sheetData>${rows.join('')}</sheetData><mergeCells>${merged.join('')}</mergeCells>`
  expect(() => readXlsx(workbook('Outcomes', sheet))).toThrow(/too many merged cells/)
})

test('a filled cell past column 60 is told', () => {
  const sheet = `<sheetData><row r="1">${inline('A1', 'Identifier')}${inline('B1', 'Name')}</row><row r="2">${inline('A2', 'G')}${inline('B2', 'Group')}${inline('BK2', 'lost?')}</row></sheetData>`
  const { problems } = modelFromSheets(readXlsx(workbook('Groups', sheet)))
  expect(problems.find(({ rule }) => rule === 'column-too-far')).toMatchObject({
    place: { sheet: 'Groups', row: 2, column: 'BK' },
  })
})
