import { expect, test } from 'vitest'
import { announcement } from '../../../lib/workshop/announcement.ts'
import type { ItemOnStage } from '../../../lib/workshop/stage.ts'
import { aStage } from './a-stage.ts'

const name = (itemId: string) => `item ${itemId}`
const stage = (currentItemId: string | null, items: Record<string, ItemOnStage> = {}, voted: string[] = []) => ({
  ...aStage(currentItemId, items),
  voted,
})
const waiting = stage('a', { a: { state: 'waiting', round: 0 } })
const open = stage('a', { a: { state: 'open', round: 1 } })
const revealed = stage('a', { a: { state: 'revealed', round: 1 } })

test('opening, revealing, rating again and recording are told', () => {
  expect(announcement(waiting, open, name)).toBe('item a is open for rating.')
  expect(announcement(open, revealed, name)).toBe('Ballots on item a are revealed.')
  expect(announcement(revealed, stage('a', { a: { state: 'open', round: 2 } }), name)).toBe(
    'Round 2 on item a is open for rating.',
  )
  const recorded = stage('a', { a: { state: 'recorded', round: 1, rating: 'L-' } })
  expect(announcement(revealed, recorded, name)).toBe('item a is recorded as L−.')
  expect(announcement(recorded, waiting, name)).toBe('item a was reopened.')
})

test('a round that is closed without a reveal is told', () => {
  const words = 'The round on item a is closed without revealing its ballots.'
  expect(announcement(open, waiting, name)).toBe(words)
  expect(announcement(stage('a', { a: { state: 'open', round: 2 } }), revealed, name)).toBe(words)
})

test('where the room goes is told', () => {
  expect(announcement(stage(null, waiting.items), waiting, name)).toBe('The room looks at item a.')
  expect(announcement(waiting, stage(null, waiting.items), name)).toBe('The room is in the lobby.')
})

test('notes that the lead shows to everybody are told, and that they are shown no longer is not', () => {
  const shown = { ...open, spotlight: { itemId: 'b', field: 'strengths', at: 1, passage: null } }
  expect(announcement(open, shown, name)).toBe('The lead shows notes on item b.')
  expect(announcement(shown, { ...shown, topics: { plan: 1 } }, name)).toBeUndefined()
  expect(announcement(shown, open, name)).toBeUndefined()
})

test('the first look, a ballot and a new plan are no news', () => {
  expect(announcement(undefined, open, name)).toBeUndefined()
  expect(announcement(open, stage('a', open.items, ['m1']), name)).toBeUndefined()
  expect(announcement(open, { ...open, topics: { plan: 1 } }, name)).toBeUndefined()
})
