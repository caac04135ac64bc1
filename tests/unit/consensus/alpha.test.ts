import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AlphaMetric, alphaInWords, alphaMetrics, alphaOf } from '../../../lib/consensus/alpha.ts'

/** Four raters, twelve units, a dot where a rater gave none: the example of Krippendorff (2011). */
const published = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.']

/** Rows of raters as the values of each unit. */
function units(rows: readonly string[]): number[][] {
  return [...(rows[0] ?? '')].map((_, unit) =>
    rows.flatMap((row) => (row[unit] === '.' || row[unit] === undefined ? [] : [Number(row[unit])])),
  )
}

test.each<[AlphaMetric, number]>([
  ['nominal', 0.743],
  ['ordinal', 0.815],
  ['interval', 0.849],
])('the published example has a %s alpha of %d', (metric, expected) => {
  expect(alphaOf(units(published), metric)).toBeCloseTo(expected, 3)
})

test('raters who always say the same agree wholly', () => {
  for (const metric of alphaMetrics) expect(alphaOf(units(['1234', '1234']), metric)).toBe(1)
})

test('raters who always say the opposite agree less than by chance', () => {
  expect(alphaOf(units(['1414', '4141']), 'ordinal')).toBeLessThan(0)
})

test.each([
  ['nothing', []],
  ['items with one value each', [[1], [2], []]],
  [
    'values that are all one',
    [
      [2, 2],
      [2, 2],
    ],
  ],
])('of %s nothing can be told', (_what, values) => {
  for (const metric of alphaMetrics) expect(alphaOf(values, metric)).toBeUndefined()
  expect(alphaInWords(undefined)).toMatch(/nothing can be told/)
})

test('neither the order of raters nor that of items changes it, and it never exceeds 1', () => {
  const values = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 6 }), { maxLength: 12 })
  fc.assert(
    fc.property(values, fc.constantFrom(...alphaMetrics), (given, metric) => {
      const alpha = alphaOf(given, metric)
      const turned = [...given].reverse().map((unit) => [...unit].reverse())
      expect(alphaOf(turned, metric) ?? 2).toBeCloseTo(alpha ?? 2, 10)
      expect(alpha ?? 1).toBeLessThanOrEqual(1)
    }),
  )
})

test('the words follow the customary bounds', () => {
  expect([0.9, 0.7, 0.3].map(alphaInWords).map((words) => words.split(' ').slice(0, 4).join(' '))).toEqual([
    'The raters read the',
    'The raters agree well',
    'The raters read the',
  ])
})
