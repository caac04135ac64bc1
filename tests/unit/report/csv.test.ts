import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '../../../lib/report/csv.ts'

test('fields with commas, quotes and line breaks are quoted, numbers are not', () => {
  expect(
    csvOf([
      ['a', 'b'],
      ['x, "y"\nz', 3],
    ]),
  ).toBe('\uFEFFa,b\r\n"x, ""y""\nz",3\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j stays text', (text) => {
  expect(
    csvOf([[text]])
      .replace('\uFEFF', '')
      .replace(/^"/, '')
      .startsWith("'"),
  ).toBe(true)
})

test('no field begins like a formula, whatever was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [, field = ''] = /^\uFEFF"?([\s\S]*?)"?\r\n$/.exec(csvOf([[text]])) ?? []
      expect(field).not.toMatch(/^[=+\-@]/)
    }),
  )
})
