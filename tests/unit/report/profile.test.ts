import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aggregate } from '../../../lib/measurement/aggregate.ts'
import { directions } from '../../../lib/measurement/grid.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { type Measurement, processProfile } from '../../../lib/report/profile.ts'
import { scaleOf } from '../measurement/scales.ts'

const basic: Measurement = {
  framework: iso33020_2019,
  scale: scaleOf(iso33020_2019, 'nplf'),
  aggregation: { average: 'median', tieRule: 'half-down', direction: 'vertical-first' },
}
const refined = { ...basic, scale: scaleOf(iso33020_2019, 'nplf-refined') }

const whole = (attributeId: string, rating: string | null) => ({ attributeId, part: '', rating })
const outcomes = (...ratings: (string | null)[]) =>
  ratings.map((rating, index) => ({ attributeId: 'PA.1.1', part: `O${index + 1}`, rating }))
const performance = (measurement: Measurement, instances: Parameters<typeof processProfile>[1]) =>
  processProfile(measurement, instances).attributes[0]?.rating

test('one instance is rated as it is, and levels follow', () => {
  const profile = processProfile(basic, [[whole('PA.1.1', 'F'), whole('PA.2.1', 'L'), whole('PA.2.2', 'L')]])
  expect(profile).toMatchObject({ level: 2, complete: true })
  expect(profile.attributes.map(({ inScope }) => inScope).filter(Boolean)).toHaveLength(3)
})

test('F and not rated is F, one of two counted', () => {
  const profile = processProfile(basic, [[whole('PA.1.1', 'F')], [whole('PA.1.1', null)]])
  expect(profile).toMatchObject({ level: 1, complete: false })
  expect(profile.attributes[0]).toMatchObject({ rating: 'F', rated: 1, items: 2 })
})

test('four instances by five outcomes, 19 F and one not rated, are F with 19 of 20 counted, in every direction', () => {
  const instances = [0, 1, 2, 3].map((row) => outcomes('F', 'F', 'F', 'F', row === 3 ? null : 'F'))
  for (const direction of directions) {
    const profile = processProfile({ ...basic, aggregation: { ...basic.aggregation, direction } }, instances)
    expect(profile).toMatchObject({ level: 1, complete: false })
    expect(profile.attributes[0]).toMatchObject({ rating: 'F', rated: 19, items: 20 })
  }
})

test('a process that nobody rated has no level; one that was found lacking has level 0', () => {
  const open = processProfile(basic, [outcomes(null, null), outcomes(null, null)])
  expect(open).toMatchObject({ level: null, complete: false })
  expect(open.attributes[0]).toMatchObject({ rating: null, rated: 0, items: 4 })
  expect(processProfile(basic, [outcomes('N', null)]).level).toBe(0)
})

test('what is not rated is left out: the rating is that of the rated items alone', () => {
  const rating = fc.option(fc.constantFrom('N', 'P', 'L', 'F'), { nil: null })
  const matrix: Measurement = { ...basic, aggregation: { ...basic.aggregation, direction: 'matrix' } }
  fc.assert(
    fc.property(fc.array(fc.array(rating, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const [shown] = processProfile(
        matrix,
        rows.map((row) => outcomes(...row)),
      ).attributes
      const rated = rows.flat().filter((one) => one !== null)
      const alone = aggregate(matrix.scale, rated, matrix.aggregation)
      expect(shown).toMatchObject({
        rating: alone.rating ?? null,
        rated: rated.length,
        items: rows.flat().length,
      })
    }),
  )
})

test('rated outcome by outcome, an attribute is aggregated the way the plan says', () => {
  const instances = [outcomes('F', 'L'), outcomes('L', 'P')]
  const by = (direction: 'matrix' | 'vertical-first') => ({
    ...basic,
    aggregation: { average: 'mean' as const, tieRule: 'half-down' as const, direction },
  })
  expect(performance(by('matrix'), instances)).toBe('L')
  expect(performance(by('vertical-first'), instances)).toBe('P')
  expect(performance(basic, [outcomes('F', null)])).toBe('F')
})

test('outcomes are matched by what they are, whatever order they come in', () => {
  const horizontally: Measurement = { ...basic, aggregation: { ...basic.aggregation, direction: 'horizontal-first' } }
  const instances = [outcomes('F', 'F', 'N'), outcomes('N', 'F', 'F').reverse()]
  expect(performance(horizontally, instances)).toBe(
    performance(horizontally, [outcomes('F', 'F', 'N'), outcomes('N', 'F', 'F')]),
  )
})

test('an instance without items, since all are rated together, neither counts nor holds anything up', () => {
  expect(processProfile(basic, [[], [], [whole('PA.1.1', 'L')]])).toMatchObject({ level: 1, complete: true })
})

test('nothing in scope is not complete', () => {
  expect(processProfile(basic, [[]]).complete).toBe(false)
})

test('a plan that changes its scale sees its results follow: refined ones fold, basic ones stay basic', () => {
  const ratings = [[whole('PA.1.1', 'L+')], [whole('PA.1.1', 'F')]]
  expect(performance(refined, ratings)).toBe('L+')
  expect(performance(basic, ratings)).toBe('L')
  expect(performance(refined, [[whole('PA.1.1', 'L')], [whole('PA.1.1', 'L')]])).toBe('L')
  expect(performance(refined, [[whole('PA.1.1', 'L')], [whole('PA.1.1', 'L+')]])).toBe('L')
})
