import { expect, test } from 'vitest'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { itemsToRate, ratedTimes } from '../../../lib/plan/items.ts'

const outcomes = [
  { id: 'O1', text: 'First.' },
  { id: 'O2', text: 'Second.' },
]

test('attributes are rated up to the target level, in the order of the framework', () => {
  expect(itemsToRate(iso33020_2019, outcomes, 2, 'R2')).toEqual([
    { attributeId: 'PA.1.1', part: '', position: 0 },
    { attributeId: 'PA.2.1', part: '', position: 1 },
    { attributeId: 'PA.2.2', part: '', position: 2 },
  ])
})

test('outcomes and achievements are rated one by one under R1', () => {
  const items = itemsToRate(iso33020_2019, outcomes, 2, 'R1')
  expect(items.map(({ attributeId, part }) => `${attributeId} ${part}`).slice(0, 4)).toEqual([
    'PA.1.1 O1',
    'PA.1.1 O2',
    'PA.2.1 1',
    'PA.2.1 2',
  ])
  expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index))
})

test('what is judged together is rated once', () => {
  expect((['R1', 'R2', 'R3'] as const).map((method) => ratedTimes(method, 4))).toEqual([4, 4, 1])
})
