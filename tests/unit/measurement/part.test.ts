import { expect, test } from 'vitest'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { maturity5 } from '../../../lib/measurement/maturity.ts'
import { everyPartOf, labelOfPart, partsOf } from '../../../lib/measurement/part.ts'
import { ratingMethods } from '../../../lib/measurement/rating-method.ts'

const outcomes = [
  { id: 'RAF.1.1', text: 'Incidents are recorded.' },
  { id: 'RAF.1.2', text: 'Incidents are resolved.' },
]
const [performance, management] = iso33020_2019.attributes
if (!performance || !management) throw new Error('The framework has no attributes.')

test('R1 takes process performance apart into the outcomes of the process', () => {
  expect(partsOf(performance, outcomes, 'R1')).toEqual([
    { part: 'RAF.1.1', label: 'Incidents are recorded.' },
    { part: 'RAF.1.2', label: 'Incidents are resolved.' },
  ])
})

test('R1 takes an attribute above level 1 apart into its achievements, numbered from 1', () => {
  expect(partsOf(management, outcomes, 'R1').map(({ part }) => part)).toEqual(['1', '2', '3', '4', '5'])
})

test.each(['R2', 'R3'] as const)('%s rates an attribute as a whole', (method) => {
  expect(partsOf(performance, outcomes, method)).toEqual([{ part: '', label: 'Process performance' }])
})

test('where there is nothing to take apart, every method rates the whole', () => {
  const [, topic] = maturity5.attributes
  if (!topic) throw new Error('The grid has no topics.')
  for (const method of ratingMethods) expect(partsOf(topic, outcomes, method)).toMatchObject([{ part: '' }])
  for (const method of ratingMethods) expect(partsOf(performance, [], method)).toMatchObject([{ part: '' }])
  expect(everyPartOf(topic, outcomes)).toEqual([])
})

test('a part is named by what it says, the whole by the attribute, and one that is gone by its identifier', () => {
  expect(labelOfPart(performance, outcomes, 'RAF.1.2')).toBe('Incidents are resolved.')
  expect(labelOfPart(performance, outcomes, '')).toBe('Process performance')
  expect(labelOfPart(performance, outcomes, 'RAF.1.9')).toBe('Process performance, RAF.1.9')
})
