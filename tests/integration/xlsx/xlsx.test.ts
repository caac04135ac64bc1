import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { researchDataModel, serviceManagementModel } from '../../../lib/model/shipped.ts'
import { modelFromSheets } from '../../../lib/model/spreadsheet/read.ts'
import { sheetsOfModel } from '../../../lib/model/spreadsheet/write.ts'
import { tidyModel } from '../../../lib/model/tidy.ts'
import { readXlsx } from '../../../server/xlsx/read.ts'
import { writeXlsx } from '../../../server/xlsx/write.ts'
import { arbitraryModel } from '../../unit/model/arbitrary-model.ts'

describe('a model goes into a workbook and comes back', () => {
  test.each([serviceManagementModel, researchDataModel])('$name, word for word', (model) => {
    expect(modelFromSheets(readXlsx(writeXlsx(sheetsOfModel(model))))).toMatchObject({ file: model, problems: [] })
  })

  test('any model', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        const { file } = modelFromSheets(readXlsx(writeXlsx(sheetsOfModel(model))))
        expect(file).toEqual(tidyModel(model))
      }),
    )
  })
})

test('what begins like a formula is written as text and never as one', () => {
  const files = unzipSync(writeXlsx([{ name: 'Model', rows: [['=1+1', '+2', '-3', '@SUM(A1)']] }]))
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).not.toMatch(/<f[ >]/)
  expect(sheet.match(/t="inlineStr"/g)).toHaveLength(4)
  expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('quotePrefix="1"')
})

/** A workbook as other programs write it, with one sheet of these rows. */
function workbook(rows: string, parts: Record<string, string> = {}): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="Model" sheetId="1" r:id="rId7"/></x:sheets></x:workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId7" Type="t" Target="/xl/worksheets/a.xml"/></Relationships>',
    ),
    'xl/worksheets/a.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  })
}

test('workbooks of other programs are read: shared and rich texts, gaps, numbers, truth values', () => {
  const shared = '<sst><si><t>Field</t></si><si><r><t>Val</t></r><r><t>ue</t></r><rPh><t>x</t></rPh></si></sst>'
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>' +
    '<row r="4"><c r="B4"><v>8.1</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="e"><v>#N/A</v></c></row>'
  expect(readXlsx(workbook(rows, { 'xl/sharedStrings.xml': shared }))).toEqual([
    {
      name: 'Model',
      rows: [
        { number: 1, cells: [text('Field'), text(''), text('Value')] },
        {
          number: 4,
          cells: [text(''), { text: '8.1', kind: 'number' }, text('yes'), { text: '#N/A', kind: 'error' }],
        },
      ],
    },
  ])
})

test('a formula counts by the value stored with it, and is told apart where none is', () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><f>A2&amp;"b"</f><v>ab</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>NOW()</f></c></row>'
  expect(readXlsx(workbook(rows))[0]?.rows[0]?.cells).toEqual([
    text('ab'),
    { text: '2', kind: 'number' },
    { text: '', kind: 'formula' },
  ])
})

describe('refused with the way out:', () => {
  test.each([
    ['no workbook at all', strToU8('PK no'), /no Excel workbook/],
    ['an archive of other things', zipSync({ 'a.txt': strToU8('a') }), /no Excel workbook/],
    [
      'an archive that unpacks to more than any model',
      workbook('', { 'xl/media.xml': 'x'.repeat(25 * 1024 * 1024) }),
      /MB unpacked/,
    ],
    ['more rows than any model', workbook('<row/>'.repeat(20_001)), /more than 20000 rows/],
    ['a sheet that is damaged', workbook('<row><c></row>'), /damaged/],
  ])('%s', (_what, bytes, message) => {
    expect(() => readXlsx(bytes)).toThrow(message)
  })

  test('a document type with entities: none is resolved', () => {
    const bytes = workbook('', {
      'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "bbbb">]><sst><si><t>&b;</t></si></sst>',
    })
    expect(() => readXlsx(bytes)).toThrow(/damaged/)
  })
})

const text = (value: string) => ({ text: value, kind: 'text' as const })

test('a row is as high as its longest text has lines', () => {
  const files = unzipSync(writeXlsx([{ name: 'Model', rows: [['Remark'], ['one\ntwo\nthree'], ['a'.repeat(100)]] }]))
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect([...sheet.matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) => height)).toEqual(['15', '45', '30'])
})

test('what XML can’t hold shows as the replacement character, and the workbook still opens', () => {
  const odd = 'a\u0000b\u001Fc\uD800d\uFFFEe\uFFFF_x0041_'
  const [sheet] = readXlsx(writeXlsx([{ name: 'Odd', rows: [[odd, { text: odd, tone: 'f' }]] }]))
  const shown = 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD_x0041_'
  expect(sheet?.rows[0]?.cells.map(({ text }) => text)).toEqual([shown, shown])
})

test('a moment is shown by the clock of its own offset', () => {
  const serial = (moment: string) => readXlsx(writeXlsx([{ name: 'Days', rows: [[{ moment }]] }]))[0]?.rows[0]?.cells[0]
  expect(serial('2026-12-01T01:30:00+02:00')).toEqual(serial('2026-12-01T01:30:00.000Z'))
  expect(serial('2026-12-01T01:30:00Z')).not.toEqual(serial('2026-11-30T23:30:00Z'))
})
