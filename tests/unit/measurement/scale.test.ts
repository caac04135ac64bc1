import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '../../../lib/errors.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { displayRating, foldToBasic, ordinalOf, ratingFromPercentage } from '../../../lib/measurement/scale.ts'
import { scaleOf } from './scales.ts'

const basic = scaleOf(iso33020_2019, 'nplf')
const refined = scaleOf(iso33020_2019, 'nplf-refined')

test.each([
  [0, 'N', 'N'],
  [15, 'N', 'N'],
  [15.1, 'P', 'P-'],
  [32.5, 'P', 'P-'],
  [32.6, 'P', 'P+'],
  [50, 'P', 'P+'],
  [50.1, 'L', 'L-'],
  [67.5, 'L', 'L-'],
  [85, 'L', 'L+'],
  [85.1, 'F', 'F'],
  [100, 'F', 'F'],
])('%d % achieved is %s, refined %s', (percent, coarse, fine) => {
  expect(ratingFromPercentage(basic, percent)).toBe(coarse)
  expect(ratingFromPercentage(refined, percent)).toBe(fine)
})

test('every percentage gives a refined rating that folds onto its basic one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
      expect(foldToBasic(refined, ratingFromPercentage(refined, percent))).toBe(ratingFromPercentage(basic, percent))
    }),
  )
})

test('ordinal values follow the order of the steps', () => {
  expect(refined.steps.map(({ symbol }) => ordinalOf(refined, symbol))).toEqual([0, 1, 2, 3, 4, 5])
})

test('what is no rating is refused with the choices there are', () => {
  expect(() => ordinalOf(basic, 'X')).toThrow(/Choose one of N, P, L, F/)
  expect(() => ratingFromPercentage(basic, 101)).toThrow(DomainError)
})

test('a minus is shown as a minus sign', () => {
  expect(displayRating('L-')).toBe('L−')
})
