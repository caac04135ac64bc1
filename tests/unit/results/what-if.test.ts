import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { type ProcessToAssume, whatIf } from '../../../lib/results/what-if.ts'

const framework = iso33020_2019
const ids = framework.attributes.map(({ id }) => id)
const process = (targetLevel: number, ratings: Record<string, string>): ProcessToAssume => ({
  processId: 'RAF.3',
  targetLevel,
  attributes: ids.map((attributeId) => ({ attributeId, rating: ratings[attributeId] ?? null })),
})
const asking = (targetLevel: number, ratings: Record<string, string>, assumed: Record<string, string>) =>
  whatIf(framework, process(targetLevel, ratings), new Map(Object.entries(assumed)))

describe('what would be', () => {
  const ratings = { 'PA.1.1': 'P', 'PA.2.1': 'P', 'PA.2.2': 'N' }

  test('if one attribute were rated higher, level and risk follow, and what is agreed stays beside it', () => {
    const { agreed, assumed, changed } = asking(2, ratings, { 'PA.1.1': 'F' })
    expect(agreed).toMatchObject({ level: 0, onTarget: false, risk: 'high' })
    expect(assumed).toMatchObject({ level: 1, onTarget: false, risk: 'high' })
    expect(agreed.gap.levels.map(({ level }) => level)).toEqual([1, 2])
    expect(assumed.gap.levels.map(({ level }) => level)).toEqual([2])
    expect(changed).toEqual([{ attributeId: 'PA.1.1', agreed: 'P', assumed: 'F' }])
  })

  test('if all were good enough, there is no gap left', () => {
    expect(asking(2, ratings, { 'PA.1.1': 'F', 'PA.2.1': 'L', 'PA.2.2': 'L' }).assumed).toMatchObject({
      level: 2,
      onTarget: true,
      risk: null,
      gap: { levels: [], unrated: [] },
    })
  })

  test('if it were worse, that shows too', () => {
    const good = { 'PA.1.1': 'F', 'PA.2.1': 'L', 'PA.2.2': 'L' }
    const { agreed, assumed } = asking(2, good, { 'PA.1.1': 'L' })
    expect([agreed.risk, assumed.risk]).toEqual([null, 'high'])
    expect([agreed.level, assumed.level]).toEqual([2, 1])
  })

  test('if what is not rated were', () => {
    const { assumed, changed } = asking(2, { 'PA.1.1': 'F', 'PA.2.1': 'L' }, { 'PA.2.2': 'L' })
    expect(assumed).toMatchObject({ level: 2, gap: { unrated: [] } })
    expect(changed).toEqual([{ attributeId: 'PA.2.2', agreed: null, assumed: 'L' }])
  })
})

const ratingsOf = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('N', 'P', 'L', 'F'))
const targets = fc.integer({ min: 1, max: 5 })

test('assuming nothing, or what is agreed anyhow, changes nothing', () => {
  fc.assert(
    fc.property(targets, ratingsOf, (target, ratings) => {
      for (const assumed of [{}, ratings]) {
        const answer = asking(target, ratings, assumed)
        expect(answer.changed).toEqual([])
        expect(answer.assumed).toEqual(answer.agreed)
      }
    }),
  )
})

test('what is assumed is what would be agreed had it been recorded so, and the ratings asked about stay as they are', () => {
  fc.assert(
    fc.property(targets, ratingsOf, ratingsOf, (target, ratings, assumed) => {
      const before = process(target, ratings)
      const frozen = JSON.stringify(before)
      const answer = whatIf(framework, before, new Map(Object.entries(assumed)))
      expect(JSON.stringify(before)).toBe(frozen)
      expect(answer.assumed).toEqual(asking(target, { ...ratings, ...assumed }, {}).agreed)
      expect(answer.agreed).toEqual(asking(target, ratings, {}).agreed)
    }),
  )
})
