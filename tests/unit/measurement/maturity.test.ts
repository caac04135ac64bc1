import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activityLevels } from '../../../lib/measurement/activity-levels.ts'
import { capabilityLevel } from '../../../lib/measurement/level.ts'
import { maturity5 } from '../../../lib/measurement/maturity.ts'

const placed = (...steps: (string | undefined)[]) =>
  new Map(maturity5.attributes.flatMap(({ id }, index) => (steps[index] ? [[id, steps[index]] as const] : [])))

test.each([
  [['3', '4', '5'], 3],
  [['5', '5', '5'], 5],
  [['1', '5', '5'], 1],
  [['4', '4', undefined], 0],
  [[], 0],
])('topics on %j stand on level %i: where the weakest of them stands', (steps, level) => {
  expect(capabilityLevel(maturity5, placed(...steps))).toBe(level)
})

test('a topic on a higher step never lowers the level of a grid', () => {
  const step = fc.integer({ min: 1, max: 5 })
  fc.assert(
    fc.property(fc.tuple(step, step, step), fc.nat(2), (steps, topic) => {
      const symbols = steps.map(String)
      const better = symbols.map((symbol, index) =>
        index === topic ? String(Math.min(5, Number(symbol) + 1)) : symbol,
      )
      expect(capabilityLevel(maturity5, placed(...better))).toBeGreaterThanOrEqual(
        capabilityLevel(maturity5, placed(...symbols)),
      )
    }),
  )
})

test('every cell of the grid is worded', () => {
  const [scale] = maturity5.scales
  for (const { cells } of maturity5.attributes) {
    expect(Object.keys(cells ?? {})).toEqual(scale?.steps.map(({ symbol }) => symbol))
  }
})

test('levels by activities are climbed: all of the levels below, and most of the level', () => {
  const level = (text: string) =>
    capabilityLevel(activityLevels, new Map([...text].map((rating, index) => [`ACT.${index + 1}`, rating])))
  expect([level('L'), level('FL'), level('LF'), level('FFL'), level('FFFFF'), level('P')]).toEqual([1, 2, 1, 3, 5, 0])
})
