import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { capabilityLevel } from '../../../lib/measurement/level.ts'
import { maturity5 } from '../../../lib/measurement/maturity.ts'
import {
  type AttributeGap,
  attributeGap,
  consequenceOf,
  levelGap,
  processGap,
  riskSteps,
} from '../../../lib/results/gap.ts'
import { riskTableSchema, usualRiskTable } from '../../../lib/results/risk-table.ts'

const framework = iso33020_2019
const gapOf = (targetLevel: number, ratings: Record<string, string>) =>
  processGap(framework, targetLevel, new Map(Object.entries(ratings)))

describe('the gap of an attribute', () => {
  test.each([
    ['F', 'F', 'none'],
    ['L', 'F', 'minor'],
    ['P', 'F', 'major'],
    ['N', 'F', 'major'],
    ['F', 'L', 'none'],
    ['L', 'L', 'none'],
    ['P', 'L', 'major'],
    ['N', 'L', 'major'],
    ['L+', 'F', 'minor'],
    ['L-', 'L', 'none'],
    ['P+', 'L', 'major'],
  ] as const)('of %s against a target of %s is %s', (rating, target, gap) => {
    expect(attributeGap(framework, rating, target)).toBe(gap)
  })
})

describe('the gap of a level', () => {
  test.each<[number, AttributeGap[], string]>([
    [1, ['none'], 'none'],
    [1, ['minor'], 'significant'],
    [1, ['major'], 'substantial'],
    [2, ['none', 'none'], 'none'],
    [2, ['minor', 'minor'], 'slight'],
    [2, ['major', 'none'], 'significant'],
    [3, ['major', 'minor', 'none'], 'significant'],
    [3, ['major', 'major', 'none'], 'substantial'],
  ])('at level %i with %j is %s', (level, gaps, expected) => {
    expect(levelGap(level, gaps)).toBe(expected)
  })
})

test('the consequence falls with the level where the gap lies', () => {
  expect([1, 2, 3, 4, 5].map(consequenceOf)).toEqual(['high', 'medium', 'medium', 'low', 'low'])
})

test('risk grows with likelihood and with consequence, on a table that mirrors itself', () => {
  expect(
    riskSteps.map((likelihood) => riskSteps.map((consequence) => usualRiskTable[likelihood][consequence])),
  ).toEqual([
    ['low', 'low', 'medium'],
    ['low', 'medium', 'high'],
    ['medium', 'high', 'high'],
  ])
})

test('a process is told level by level where it falls short, and its risk is the highest of them', () => {
  const gap = gapOf(2, { 'PA.1.1': 'L', 'PA.2.1': 'L', 'PA.2.2': 'P' })
  expect(gap).toEqual({
    levels: [
      {
        level: 1,
        gap: 'significant',
        attributes: [{ attributeId: 'PA.1.1', rating: 'L', target: 'F', gap: 'minor' }],
        likelihood: 'medium',
        consequence: 'high',
        risk: 'high',
      },
      {
        level: 2,
        gap: 'significant',
        attributes: [{ attributeId: 'PA.2.2', rating: 'P', target: 'L', gap: 'major' }],
        likelihood: 'medium',
        consequence: 'medium',
        risk: 'medium',
      },
    ],
    steps: [],
    risk: 'high',
    unrated: [],
  })
})

test('what is not rated is named, and counted as no gap', () => {
  expect(gapOf(2, { 'PA.1.1': 'F' })).toEqual({ levels: [], steps: [], risk: null, unrated: ['PA.2.1', 'PA.2.2'] })
})

test('what lies beyond the target is no gap', () => {
  expect(gapOf(1, { 'PA.1.1': 'L', 'PA.2.1': 'N' })).toEqual({ levels: [], steps: [], risk: null, unrated: [] })
})

const profile = fc
  .array(fc.constantFrom('N', 'P', 'L', 'F', undefined), { minLength: 10, maxLength: 11 })
  .map((ratings) =>
    framework.attributes.flatMap(({ id }, index): [string, string][] => {
      const rating = ratings[index]
      return rating === undefined ? [] : [[id, rating]]
    }),
  )

test('nothing falls short and nothing is unknown exactly where the target level is reached', () => {
  fc.assert(
    fc.property(profile, fc.integer({ min: 1, max: 5 }), (ratings, targetLevel) => {
      const { levels, unrated } = processGap(framework, targetLevel, new Map(ratings))
      const reached = capabilityLevel(framework, new Map(ratings)) >= targetLevel
      expect(levels.length === 0 && unrated.length === 0).toBe(reached)
    }),
  )
})

test('a better rating never makes a gap or a risk worse', () => {
  const order = ['N', 'P', 'L', 'F']
  fc.assert(
    fc.property(profile, fc.nat(9), fc.integer({ min: 1, max: 5 }), (ratings, which, targetLevel) => {
      const better = ratings.map(([id, rating], index): [string, string] => [
        id,
        index === which ? (order[Math.min(3, order.indexOf(rating) + 1)] ?? rating) : rating,
      ])
      const weight = (from: [string, string][]) => {
        const { risk } = processGap(framework, targetLevel, new Map(from))
        return risk === null ? -1 : riskSteps.indexOf(risk)
      }
      expect(weight(better)).toBeLessThanOrEqual(weight(ratings))
    }),
  )
})

test('where steps are levels no risk is told, but by how many steps each attribute falls short', () => {
  const ratings = new Map([
    ['M.1', '1'],
    ['M.2', '3'],
    ['M.3', '4'],
  ])
  expect(processGap(maturity5, 4, ratings)).toEqual({
    levels: [],
    steps: [
      { attributeId: 'M.1', rating: '1', target: '4', steps: 3 },
      { attributeId: 'M.2', rating: '3', target: '4', steps: 1 },
    ],
    risk: null,
    unrated: [],
  })
})

test('a plan may set the table of risks, and a table on which more is less is refused', () => {
  const careful = { ...usualRiskTable, medium: { low: 'medium', medium: 'high', high: 'high' } } as const
  const ratings = new Map([
    ['PA.1.1', 'F'],
    ['PA.2.1', 'L'],
    ['PA.2.2', 'P'],
  ])
  expect(processGap(framework, 2, ratings).risk).toBe('medium')
  expect(processGap(framework, 2, ratings, careful).risk).toBe('high')
  expect(riskTableSchema.safeParse(careful).success).toBe(true)
  expect(riskTableSchema.safeParse({ ...usualRiskTable, high: usualRiskTable.low }).success).toBe(false)
})
