import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basicScale, basicStepOf, isAtLeast, onOneScale, readOn } from '../../../lib/measurement/basic.ts'
import { frameworks } from '../../../lib/measurement/frameworks.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { scaleOf } from './scales.ts'

const basic = scaleOf(iso33020_2019, 'nplf')
const refined = scaleOf(iso33020_2019, 'nplf-refined')

test.each([
  ['N', 'N'],
  ['P-', 'P'],
  ['P+', 'P'],
  ['L-', 'L'],
  ['L+', 'L'],
  ['F', 'F'],
])('%s folds onto %s', (rating, onto) => {
  expect(basicStepOf(iso33020_2019, rating)?.symbol).toBe(onto)
  expect(readOn(iso33020_2019, basic, rating)).toBe(onto)
})

test('folding keeps the order of the steps, on every scale of every framework', () => {
  for (const framework of frameworks) {
    const order = basicScale(framework).steps.map(({ symbol }) => symbol)
    for (const { steps } of framework.scales) {
      const folded = steps.map(({ symbol }) => order.indexOf(basicStepOf(framework, symbol)?.symbol ?? ''))
      expect(folded).toEqual([...folded].sort((a, b) => a - b))
    }
  }
})

test('what is not rated is at least nothing, and what is no rating is none', () => {
  expect(isAtLeast(iso33020_2019, undefined, 'N')).toBe(false)
  expect(isAtLeast(iso33020_2019, 'X', 'N')).toBe(false)
  expect(isAtLeast(iso33020_2019, 'L+', 'L')).toBe(true)
  expect(isAtLeast(iso33020_2019, 'L+', 'F')).toBe(false)
})

test('a basic rating does not say which half of a step it means, so it can’t be read on the refined scale', () => {
  expect(['N', 'P', 'L', 'F'].map((rating) => readOn(iso33020_2019, refined, rating))).toEqual([
    'N',
    undefined,
    undefined,
    'F',
  ])
})

test('refined ratings stay refined where all are, and fold where one is basic', () => {
  expect(onOneScale(iso33020_2019, refined, ['L+', 'F']).scale).toBe(refined)
  const mixed = onOneScale(iso33020_2019, refined, ['L+', 'L'])
  expect(mixed.scale).toBe(basic)
  expect(['L+', 'L', 'P-'].map(mixed.fold)).toEqual(['L', 'L', 'P'])
})

test('whatever ratings of a framework meet, all can be read on the scale they are brought to', () => {
  const rating = fc.constantFrom(...basic.steps, ...refined.steps).map(({ symbol }) => symbol)
  fc.assert(
    fc.property(fc.array(rating), fc.constantFrom(basic, refined), (ratings, scale) => {
      const common = onOneScale(iso33020_2019, scale, ratings)
      const symbols = common.scale.steps.map(({ symbol }) => symbol)
      for (const given of ratings) expect(symbols).toContain(common.fold(given))
    }),
  )
})
