import { expect, test } from 'vitest'
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

test('an attribute that one instance has no rating for yet is not rated', () => {
  expect(processProfile(basic, [[whole('PA.1.1', 'F')], [whole('PA.1.1', null)]])).toMatchObject({
    level: 0,
    complete: false,
  })
})

test('rated outcome by outcome, an attribute is aggregated the way the plan says', () => {
  const instances = [outcomes('F', 'L'), outcomes('L', 'P')]
  const by = (direction: 'matrix' | 'vertical-first') => ({
    ...basic,
    aggregation: { average: 'mean' as const, tieRule: 'half-down' as const, direction },
  })
  expect(performance(by('matrix'), instances)).toBe('L')
  expect(performance(by('vertical-first'), instances)).toBe('P')
  expect(performance(basic, [outcomes('F', null)])).toBeNull()
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
