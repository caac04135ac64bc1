import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averages, tieRules } from '../../../lib/measurement/aggregate.ts'
import { aggregateGrid, directions } from '../../../lib/measurement/grid.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { scaleOf } from './scales.ts'

const basic = scaleOf(iso33020_2019, 'nplf')
const mean = { average: 'mean', tieRule: 'half-down' } as const
const twoByTwo = [
  ['F', 'L'],
  ['L', 'P'],
]

test('two outcomes of two instances at once are 2, which is L', () => {
  expect(aggregateGrid(basic, twoByTwo, 'matrix', mean)).toMatchObject({ rating: 'L', value: 2, counted: 4, of: 4 })
})

test('outcomes first, then instances over the rounded results, are 1.5, which is P when halves turn down', () => {
  const { rating, value, stages } = aggregateGrid(basic, twoByTwo, 'vertical-first', mean)
  expect({ rating, value }).toEqual({ rating: 'P', value: 1.5 })
  expect(stages).toMatchObject([
    { rating: 'L', value: 2.5 },
    { rating: 'P', value: 1.5 },
  ])
})

test('a result names the direction, the average and the tie rule it was made by', () => {
  const how = { average: 'median', tieRule: 'half-up' } as const
  expect(aggregateGrid(basic, twoByTwo, 'horizontal-first', how)).toMatchObject({
    ...how,
    direction: 'horizontal-first',
  })
})

test('a cell that is not rated is counted as missing and lowers nothing', () => {
  const holed = [['F', 'F'], ['F']]
  for (const direction of directions) {
    expect(aggregateGrid(basic, holed, direction, mean)).toMatchObject({ rating: 'F', counted: 3, of: 4, setAside: 0 })
  }
})

test('what does not apply leaves the count, by every direction, and a line of nothing else stays out of the next stage', () => {
  const none = { notApplicable: 'No supplier takes part.' }
  const grid = [
    ['F', none],
    ['L', none],
  ]
  for (const direction of directions) {
    const how = { average: 'mean', tieRule: 'half-up' } as const
    expect(aggregateGrid(basic, grid, direction, how)).toMatchObject({ rating: 'F', counted: 2, of: 2, setAside: 2 })
  }
})

test('a grid of nothing rated is not rated, and that is no N', () => {
  for (const direction of directions) {
    expect(aggregateGrid(basic, [[undefined, undefined]], direction, mean)).toMatchObject({
      rating: undefined,
      counted: 0,
      of: 2,
    })
  }
})

const direction = fc.constantFrom(...directions)
const method = fc.record({ average: fc.constantFrom(...averages), tieRule: fc.constantFrom(...tieRules) })
const rating = fc.constantFrom<string>('N', 'P', 'L', 'F')
const grid = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(fc.option(rating, { nil: undefined }), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 5,
  }),
)

test('a grid of equal ratings is that rating, by every direction', () => {
  fc.assert(
    fc.property(grid, rating, direction, method, (cells, same, how, by) => {
      const equal = cells.map((row) => row.map(() => same))
      expect(aggregateGrid(basic, equal, how, by).rating).toBe(same)
    }),
  )
})

test('the order of instances and of outcomes changes nothing', () => {
  fc.assert(
    fc.property(grid, direction, method, (cells, how, by) => {
      const turned = [...cells].reverse().map((row) => [...row].reverse())
      expect(aggregateGrid(basic, turned, how, by).rating).toBe(aggregateGrid(basic, cells, how, by).rating)
    }),
  )
})

test('a better rating in any cell never lowers the result', () => {
  const steps = ['N', 'P', 'L', 'F']
  fc.assert(
    fc.property(grid, fc.nat(4), fc.nat(4), direction, method, (cells, row, column, how, by) => {
      const before = cells[row]?.[column]
      const better = before && steps[steps.indexOf(before) + 1]
      if (!better) return
      const after = cells.map((line, at) => (at === row ? line.with(column, better) : line))
      const value = (given: typeof cells) => steps.indexOf(aggregateGrid(basic, given, how, by).rating ?? '')
      expect(value(after)).toBeGreaterThanOrEqual(value(cells))
    }),
  )
})
