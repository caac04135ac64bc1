import { expect, test } from 'vitest'
import type { Proposal } from '../../../lib/consensus/decision.ts'
import { nextAct } from '../../../lib/workshop/next-act.ts'
import type { ItemOnStage } from '../../../lib/workshop/stage.ts'

const stop = (itemId: string, state: ItemOnStage['state']) => ({ itemId, state, round: 1 })
const agreed: Proposal = { rating: 'L', reached: true, reason: '' }
const split: Proposal = { rating: undefined, reached: false, reason: '' }
const situation = (shown: ReturnType<typeof stop> | undefined, voted = 0, proposal?: Proposal, draft?: string) => ({
  shown,
  stops: [stop('a', 'recorded'), stop('b', 'waiting'), stop('c', 'waiting')],
  voted,
  proposal,
  draft,
})

test('from the lobby the room goes to the first item that is not recorded', () => {
  expect(nextAct(situation(undefined))).toEqual({ kind: 'show', itemId: 'b' })
})

test('an item that waits is opened', () => {
  expect(nextAct(situation(stop('b', 'waiting')))).toEqual({ kind: 'open', itemId: 'b' })
})

test('nothing is revealed while nobody has rated', () => {
  expect(nextAct(situation(stop('b', 'open')))).toBeUndefined()
  expect(nextAct(situation(stop('b', 'open'), 1))).toEqual({ kind: 'reveal', itemId: 'b' })
})

test('what the rule reaches is recorded, or what the room drafted instead', () => {
  expect(nextAct(situation(stop('b', 'revealed'), 3, agreed))).toMatchObject({ kind: 'record', rating: 'L' })
  expect(nextAct(situation(stop('b', 'revealed'), 3, agreed, 'P'))).toMatchObject({ kind: 'record', rating: 'P' })
})

test('where the rule reaches nothing, the room rates again', () => {
  expect(nextAct(situation(stop('b', 'revealed'), 3, split, 'P'))).toEqual({ kind: 'again', itemId: 'b' })
})

test('after a record the room goes on to the next item, and stops when all are recorded', () => {
  expect(nextAct(situation(stop('a', 'recorded')))).toEqual({ kind: 'show', itemId: 'b' })
  const done = { ...situation(stop('a', 'recorded')), stops: [stop('a', 'recorded')] }
  expect(nextAct(done)).toBeUndefined()
})
