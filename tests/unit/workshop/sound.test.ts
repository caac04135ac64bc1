import { expect, test } from 'vitest'
import type { Person } from '../../../lib/workshop/presence.ts'
import { askingTheLead, soundOfStep } from '../../../lib/workshop/sound.ts'
import type { ItemOnStage } from '../../../lib/workshop/stage.ts'
import { aStage } from './a-stage.ts'

const stage = (currentItemId: string | null, state: ItemOnStage['state'], round: number) =>
  aStage(currentItemId, { a: { state, round } })
const [waiting, open, revealed] = [stage('a', 'waiting', 0), stage('a', 'open', 1), stage('a', 'revealed', 1)]

test('each round that opens sounds, and so does each reveal', () => {
  expect(soundOfStep(waiting, open)).toBe('open')
  expect(soundOfStep(open, revealed)).toBe('reveal')
  expect(soundOfStep(revealed, stage('a', 'open', 2))).toBe('open')
})

test('what is found on coming in, a ballot, recording, reopening and the lobby are silent', () => {
  expect(soundOfStep(undefined, open)).toBeUndefined()
  expect(soundOfStep(open, { ...open, voted: ['m1'] })).toBeUndefined()
  expect(soundOfStep(revealed, stage('a', 'recorded', 1))).toBeUndefined()
  expect(soundOfStep(stage('a', 'recorded', 1), stage('a', 'revealed', 1))).toBeUndefined()
  expect(soundOfStep(open, stage(null, 'revealed', 1))).toBeUndefined()
})

test('who waits at the door and the hands of others ask the lead; the own hand does not', () => {
  const person = (memberId: string, hand: boolean): Person => ({
    memberId,
    name: '',
    role: 'assessor',
    itemId: null,
    hand,
  })
  expect(askingTheLead(['r1'], [person('me', true), person('ana', true), person('tom', false)], 'me')).toBe(2)
})
