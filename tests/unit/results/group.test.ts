import fc from 'fast-check'
import { expect, test } from 'vitest'
import { riskSteps } from '../../../lib/results/gap.ts'
import { groupSummaries } from '../../../lib/results/group.ts'

const process = (group: string, level: number, more: Partial<Parameters<typeof groupSummaries>[0][number]> = {}) => ({
  group,
  level,
  targetLevel: 2,
  complete: true,
  recorded: 3,
  gap: { risk: null },
  ...more,
})

test('a group shows how its processes spread over levels, how many are at their target, and its highest risk', () => {
  const summaries = groupSummaries([
    process('Fulfilment', 2),
    process('Control', 1, { gap: { risk: 'low' } }),
    process('Fulfilment', 0, { gap: { risk: 'high' } }),
    process('Fulfilment', 3),
    process('Control', 0, { recorded: 0, complete: false }),
  ])
  expect(summaries).toMatchObject([
    { group: 'Fulfilment', rated: 3, complete: 3, onTarget: 2, levels: [1, 0, 1, 1], risk: 'high' },
    { group: 'Control', rated: 1, complete: 1, onTarget: 0, levels: [0, 1, 0, 0], risk: 'low' },
  ])
})

test('every process is in one group, and every rated one at one level', () => {
  const some = fc.record({
    group: fc.constantFrom('A', 'B', 'C'),
    level: fc.integer({ min: 0, max: 5 }),
    targetLevel: fc.integer({ min: 1, max: 5 }),
    complete: fc.boolean(),
    recorded: fc.integer({ min: 0, max: 3 }),
    gap: fc.record({ risk: fc.constantFrom(null, ...riskSteps) }),
  })
  fc.assert(
    fc.property(fc.array(some), (processes) => {
      const summaries = groupSummaries(processes)
      expect(summaries.flatMap((summary) => summary.processes)).toHaveLength(processes.length)
      for (const { levels, rated } of summaries) expect(levels.reduce((sum, count) => sum + count, 0)).toBe(rated)
    }),
  )
})
