import { expect, test } from 'vitest'
import type { RatingScale } from '../../../lib/measurement/framework.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { displayRating, ordinalOf } from '../../../lib/measurement/scale.ts'
import { scaleOf } from './scales.ts'

const basic = scaleOf(iso33020_2019, 'nplf')
const refined = scaleOf(iso33020_2019, 'nplf-refined')

/** The step that a percentage of achievement falls on (ISO/IEC 33020:2019, 5.3). */
const stepAt = ({ steps }: RatingScale, percent: number) => steps.find(({ upTo }) => percent <= upTo)

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
  expect(stepAt(basic, percent)?.symbol).toBe(coarse)
  expect(stepAt(refined, percent)).toMatchObject({ symbol: fine, basic: coarse })
})

test('the steps of both scales meet without a gap, from nothing to all', () => {
  for (const { steps } of [basic, refined]) {
    expect(steps.map(({ above }) => above)).toEqual([0, ...steps.slice(0, -1).map(({ upTo }) => upTo)])
    expect(steps.at(-1)?.upTo).toBe(100)
  }
})

test('ordinal values follow the order of the steps', () => {
  expect(refined.steps.map(({ symbol }) => ordinalOf(refined, symbol))).toEqual([0, 1, 2, 3, 4, 5])
})

test('what is no rating is refused with the choices there are', () => {
  expect(() => ordinalOf(basic, 'X')).toThrow(/Choose one of N, P, L, F/)
})

test('a minus is shown as a minus sign', () => {
  expect(displayRating('L-')).toBe('L−')
})
