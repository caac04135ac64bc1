import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AggregationMethod, aggregate, averages, tieRules } from '../../../lib/measurement/aggregate.ts'
import { aggregateGrid } from '../../../lib/measurement/grid.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { scaleOf } from './scales.ts'

const basic = scaleOf(iso33020_2019, 'nplf')
const refined = scaleOf(iso33020_2019, 'nplf-refined')
const read = (text: string) => text.split(' ').map((rating) => (rating === '–' ? undefined : rating))
const mean = { average: 'mean', tieRule: 'half-down' } as const
const heuristic = { average: 'heuristic', tieRule: 'half-down' } as const
const median = { average: 'median', tieRule: 'half-down' } as const

test.each([
  ['F F L L', mean, 'L'],
  ['F F L L', { ...mean, tieRule: 'half-up' } as const, 'F'],
  ['F L P N', mean, 'P'],
  ['F L P N', { ...mean, tieRule: 'half-up' } as const, 'L'],
  ['F F F N', mean, 'L'],
  ['F F F N', median, 'F'],
  ['L L P', mean, 'L'],
  ['L L P', median, 'L'],
  ['P P N', mean, 'P'],
  ['P P N', median, 'P'],
  ['F F F N', heuristic, 'P'],
  ['F F F P', heuristic, 'L'],
  ['F F F L', heuristic, 'F'],
  ['N N F', heuristic, 'N'],
])('%s by %j is %s', (ratings, method: AggregationMethod, expected) => {
  expect(aggregate(basic, read(ratings), method).rating).toBe(expected)
})

test('what is not rated is left out and counted', () => {
  expect(aggregate(basic, read('F –'), mean)).toMatchObject({ rating: 'F', counted: 1, of: 2 })
})

test('what is not applicable is set aside with its reason, and leaves the count of what there was to rate', () => {
  const entries = ['F', { notApplicable: 'No supplier takes part.' }, undefined]
  expect(aggregate(basic, entries, mean)).toMatchObject({ rating: 'F', counted: 1, of: 2, setAside: 1 })
})

test('nothing to aggregate gives not rated', () => {
  expect(aggregate(basic, read('– –'), mean)).toMatchObject({ rating: undefined, counted: 0, of: 2 })
})

test('on the refined scale, L+ L− P+ is L−', () => {
  expect(aggregate(refined, read('L+ L- P+'), mean).rating).toBe('L-')
})

test('the order of aggregation can change the result: the matrix says L where rows and then the column say P', () => {
  const outcomesByInstance = [read('F L'), read('L P')]
  expect(aggregateGrid(basic, outcomesByInstance, 'matrix', mean).rating).toBe('L')
  expect(aggregateGrid(basic, outcomesByInstance, 'vertical-first', mean).rating).toBe('P')
})

const rating = fc.constantFrom('N', 'P', 'L', 'F')
const method = fc.record({
  average: fc.constantFrom(...averages),
  tieRule: fc.constantFrom(...tieRules),
})

test('equal ratings aggregate to that rating', () => {
  fc.assert(
    fc.property(rating, fc.integer({ min: 1, max: 30 }), method, (same, count, how) => {
      expect(aggregate(basic, Array(count).fill(same), how).rating).toBe(same)
    }),
  )
})

test('the order of ballots changes nothing', () => {
  fc.assert(
    fc.property(fc.array(rating, { minLength: 1 }), method, (ratings, how) => {
      expect(aggregate(basic, [...ratings].reverse(), how)).toEqual(aggregate(basic, ratings, how))
    }),
  )
})

test('not rated never counts as the lowest step', () => {
  fc.assert(
    fc.property(fc.array(rating, { minLength: 1 }), method, (ratings, how) => {
      expect(aggregate(basic, [...ratings, undefined], how).rating).toBe(aggregate(basic, ratings, how).rating)
    }),
  )
})

test('the heuristic never leads further than one step above the weakest rating', () => {
  fc.assert(
    fc.property(fc.array(rating, { minLength: 1 }), fc.constantFrom(...tieRules), (ratings, tieRule) => {
      const weakest = Math.min(...ratings.map((given) => 'NPLF'.indexOf(given)))
      const found = aggregate(basic, ratings, { average: 'heuristic', tieRule }).rating ?? ''
      expect('NPLF'.indexOf(found)).toBeLessThanOrEqual(weakest + 1)
    }),
  )
})
