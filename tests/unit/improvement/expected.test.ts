import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedLevels, type RatedProcess, ratingsAfter } from '../../../lib/improvement/expected.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { capabilityLevel } from '../../../lib/measurement/level.ts'
import { maturity5 } from '../../../lib/measurement/maturity.ts'
import { meets, targetProfile } from '../../../lib/measurement/target.ts'
import { processGap } from '../../../lib/results/gap.ts'

const framework = iso33020_2019
const process = (targetLevel: number, ratings: Record<string, string>, processId = 'RAF.1'): RatedProcess => ({
  processId,
  targetLevel,
  attributes: framework.attributes.map(({ id }) => ({ attributeId: id, rating: ratings[id] ?? null })),
})

describe('the level a process would have', () => {
  test.each<[string, number, Record<string, string>, string[], number, number]>([
    ['one of two gaps closed is not enough', 2, { 'PA.1.1': 'F', 'PA.2.1': 'P', 'PA.2.2': 'P' }, ['PA.2.1'], 1, 1],
    ['the only gap closed', 2, { 'PA.1.1': 'F', 'PA.2.1': 'F', 'PA.2.2': 'P' }, ['PA.2.2'], 1, 2],
    ['both gaps closed', 2, { 'PA.1.1': 'F', 'PA.2.1': 'P', 'PA.2.2': 'N' }, ['PA.2.1', 'PA.2.2'], 1, 2],
    ['level 1 lifts what was held down', 2, { 'PA.1.1': 'L', 'PA.2.1': 'F', 'PA.2.2': 'F' }, ['PA.1.1'], 1, 2],
    ['largely at level 1 stays in the way', 2, { 'PA.1.1': 'L', 'PA.2.1': 'P', 'PA.2.2': 'F' }, ['PA.2.1'], 1, 1],
    ['from nothing', 1, { 'PA.1.1': 'N' }, ['PA.1.1'], 0, 1],
    ['what is not rated is raised too', 2, { 'PA.1.1': 'F', 'PA.2.1': 'L' }, ['PA.2.2'], 1, 2],
    ['what is not rated elsewhere stops the climb', 2, { 'PA.1.1': 'F', 'PA.2.1': 'P' }, ['PA.2.1'], 1, 1],
    ['above the target nothing is raised', 1, { 'PA.1.1': 'F', 'PA.2.1': 'P', 'PA.2.2': 'F' }, ['PA.2.1'], 1, 1],
  ])('%s', (_what, targetLevel, ratings, raised, level, expectedLevel) => {
    const closes = raised.map((attributeId) => ({ processId: 'RAF.1', attributeId }))
    expect(expectedLevels(framework, [process(targetLevel, ratings)], closes)).toEqual([
      { processId: 'RAF.1', level, expectedLevel },
    ])
  })

  test('is told for the processes an action is about, in their order, and for no other', () => {
    const processes = [process(1, {}, 'A'), process(1, { 'PA.1.1': 'F' }, 'B'), process(1, {}, 'C')]
    const closes = [
      { processId: 'C', attributeId: 'PA.1.1' },
      { processId: 'A', attributeId: 'PA.1.1' },
    ]
    expect(expectedLevels(framework, processes, closes).map(({ processId }) => processId)).toEqual(['A', 'C'])
    expect(expectedLevels(framework, processes, [])).toEqual([])
  })
})

test('a refined rating that is good enough stays as it is', () => {
  const rated = process(2, { 'PA.1.1': 'F', 'PA.2.1': 'L+', 'PA.2.2': 'P+' })
  expect(ratingsAfter(framework, rated, ['PA.2.1', 'PA.2.2'])).toEqual(
    new Map([
      ['PA.1.1', 'F'],
      ['PA.2.1', 'L+'],
      ['PA.2.2', 'L'],
    ]),
  )
})

const ratingsOf = fc.dictionary(
  fc.constantFrom(...framework.attributes.map(({ id }) => id)),
  fc.constantFrom('N', 'P', 'P-', 'P+', 'L', 'L-', 'L+', 'F'),
)
const attributeIds = fc.subarray(framework.attributes.map(({ id }) => id))

test('no action lowers a level, more of it never makes less, and closing all that is open reaches the target', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      ratingsOf,
      attributeIds,
      attributeIds,
      (target, ratings, some, more) => {
        const rated = process(target, ratings)
        const levelWith = (raised: readonly string[]) =>
          capabilityLevel(framework, ratingsAfter(framework, rated, raised))
        const now = capabilityLevel(framework, new Map(Object.entries(ratings)))
        expect(levelWith([])).toBe(now)
        expect(levelWith(some)).toBeGreaterThanOrEqual(now)
        expect(levelWith([...some, ...more])).toBeGreaterThanOrEqual(levelWith(some))
        const { levels, unrated } = processGap(framework, target, new Map(Object.entries(ratings)))
        const short = levels.flatMap(({ attributes }) => attributes.map(({ attributeId }) => attributeId))
        expect(levelWith([...short, ...unrated])).toBeGreaterThanOrEqual(target)
      },
    ),
  )
})

test('after an action there is no gap where it closed one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), ratingsOf, attributeIds, (target, ratings, raised) => {
      const after = processGap(framework, target, ratingsAfter(framework, process(target, ratings), raised))
      const short = after.levels.flatMap(({ attributes }) => attributes.map(({ attributeId }) => attributeId))
      expect([...short, ...after.unrated].filter((id) => raised.includes(id))).toEqual([])
    }),
  )
})

test('where the weakest attribute makes the level, all have to be raised', () => {
  const [first, ...others] = maturity5.attributes.map(({ id }) => id)
  const rated: RatedProcess = {
    processId: 'X',
    targetLevel: 3,
    attributes: maturity5.attributes.map(({ id }) => ({ attributeId: id, rating: null })),
  }
  const level = (raised: string[]) => capabilityLevel(maturity5, ratingsAfter(maturity5, rated, raised))
  expect(level(others)).toBe(others.length === 0 ? 3 : 0)
  const all = ratingsAfter(maturity5, rated, [...(first ? [first] : []), ...others])
  expect(meets(maturity5, targetProfile(maturity5, 3), all)).toBe(true)
})
