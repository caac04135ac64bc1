import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { castBallot, hasBallot, readBallot, withdrawBallot } from '../../../lib/workshop/ballot.ts'

test('a ballot can be changed and taken back', () => {
  const doc = new Y.Doc()
  castBallot(doc, 'item', 1, { choice: 'P' })
  castBallot(doc, 'item', 1, { choice: 'L', confidence: 'high', remark: 'Seen for three of four teams' })
  expect(readBallot(doc, 'item', 1)).toEqual({
    choice: 'L',
    confidence: 'high',
    remark: 'Seen for three of four teams',
  })
  withdrawBallot(doc, 'item', 1)
  expect(readBallot(doc, 'item', 1)).toBeUndefined()
})

test('each round has a ballot of its own', () => {
  const doc = new Y.Doc()
  castBallot(doc, 'item', 1, { choice: 'P' })
  expect(readBallot(doc, 'item', 2)).toBeUndefined()
})

test('ratings cast offline on two devices meet without losing an item', () => {
  const laptop = new Y.Doc()
  const phone = new Y.Doc()
  castBallot(laptop, 'first', 1, { choice: 'F' })
  castBallot(phone, 'second', 1, { choice: 'N' })
  Y.applyUpdate(laptop, Y.encodeStateAsUpdate(phone))
  expect([readBallot(laptop, 'first', 1)?.choice, readBallot(laptop, 'second', 1)?.choice]).toEqual(['F', 'N'])
})

test.each([
  ['a number', 3],
  ['a Yjs type', new Y.Map()],
  ['no choice', { remark: 'x' }],
  ['an endless remark', { choice: 'L', remark: 'x'.repeat(1001) }],
])('what a hostile client writes is no ballot: %s', (_, value) => {
  const doc = new Y.Doc()
  doc.getMap<unknown>('ballots').set('item/1', value)
  expect(readBallot(doc, 'item', 1)).toBeUndefined()
})

test('a ballot is cast whatever it says, also where it can’t be read, until it is taken back', () => {
  const doc = new Y.Doc()
  expect(hasBallot(doc, 'item', 1)).toBe(false)
  for (const said of [{ choice: 'L' }, { choice: 'X'.repeat(17) }, { choice: 7 }, 'L', null]) {
    doc.getMap('ballots').set('item/1', said)
    expect(hasBallot(doc, 'item', 1)).toBe(true)
    expect(hasBallot(doc, 'item', 2)).toBe(false)
  }
  withdrawBallot(doc, 'item', 1)
  expect(hasBallot(doc, 'item', 1)).toBe(false)
})
