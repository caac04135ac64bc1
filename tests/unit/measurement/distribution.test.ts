import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distributionOf, meanOf, medianOf, middleOf } from '../../../lib/measurement/distribution.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { scaleOf } from './scales.ts'

const scale = scaleOf(iso33020_2019, 'nplf')
const of = (text: string) => distributionOf(scale, [...text])

test('ratings are counted on their steps', () => {
  expect(of('FLLN')).toEqual({ counts: [1, 0, 2, 1], total: 4 })
})

test.each([
  ['F', 3, 3],
  ['LF', 2.5, 2.5],
  ['NNF', 1, 0],
  ['NPLF', 1.5, 1.5],
])('of %s the mean is %d and the median %d', (ratings, mean, median) => {
  expect(meanOf(of(ratings))).toBe(mean)
  expect(medianOf(of(ratings))).toBe(median)
})

test('nothing has neither mean nor median', () => {
  expect([meanOf(of('')), medianOf(of('')), middleOf(of(''))]).toEqual([undefined, undefined, undefined])
})

test('mean and median are those of the sorted values', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('N', 'P', 'L', 'F'), { minLength: 1 }), (ratings) => {
      const values = ratings.map((rating) => 'NPLF'.indexOf(rating)).sort((a, b) => a - b)
      const half = values.length / 2
      const median = ((values[Math.ceil(half) - 1] ?? 0) + (values[Math.floor(half)] ?? 0)) / 2
      expect(medianOf(distributionOf(scale, ratings))).toBe(median)
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      expect(meanOf(distributionOf(scale, ratings))).toBeCloseTo(mean, 12)
    }),
  )
})
