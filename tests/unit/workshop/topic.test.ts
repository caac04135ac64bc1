import { expect, test } from 'vitest'
import { isStale, isTopicVersions } from '../../../lib/workshop/topic.ts'

test('an answer is stale once a topic it shows has changed since', () => {
  expect(isStale({ plan: 2, team: 0 }, { plan: 2 })).toBe(false)
  expect(isStale({ plan: 2, team: 0 }, { plan: 3 })).toBe(true)
  expect(isStale({ plan: 2, team: 0 }, { plan: 2, team: 1 })).toBe(true)
})

test('it is not stale by a topic it does not show, nor when it is newer than the stage', () => {
  expect(isStale({ plan: 2 }, { plan: 2, evidence: 9 })).toBe(false)
  expect(isStale({ plan: 3 }, { plan: 2 })).toBe(false)
})

test('versions are whole numbers from 0, and topics of a later Assay are passed over', () => {
  expect(isTopicVersions({})).toBe(true)
  expect(isTopicVersions({ plan: 1, weather: 'fine' })).toBe(true)
  expect(isTopicVersions({ plan: -1 })).toBe(false)
  expect(isTopicVersions({ plan: '1' })).toBe(false)
  expect(isTopicVersions(null)).toBe(false)
})
