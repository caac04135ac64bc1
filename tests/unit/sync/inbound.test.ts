import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { readMessage } from '../../../server/sync/inbound.ts'

const body = Uint8Array.from([1, 2])
const message = (...values: (number | Uint8Array)[]) =>
  encoding.encode((encoder) => {
    for (const value of values) {
      if (typeof value === 'number') encoding.writeVarUint(encoder, value)
      else encoding.writeVarUint8Array(encoder, value)
    }
  })

test.each([
  ['step 1', message(0, 0, body), { kind: 'join', stateVector: body }],
  ['step 2', message(0, 1, body), { kind: 'content', isStepTwo: true, update: body }],
  ['an update', message(0, 2, body), { kind: 'content', isStepTwo: false, update: body }],
  ['an unknown step', message(0, 3, body), { kind: 'unknown' }],
  ['presence', message(1, body), { kind: 'presence', entries: body }],
  ['a question who is there', message(3), { kind: 'who-is-there' }],
  ['an acknowledgement, which only the server sends', message(110, 3), { kind: 'unknown' }],
])('S26 any y-websocket client works: %s is read', (_, bytes, expected) => {
  expect(readMessage(bytes)).toEqual(expected)
})

test.each([
  ['nothing', new Uint8Array()],
  ['a body that is longer than the message', message(0, 2, 1000)],
])('S16 what can’t be read closes its own socket alone: %s is no message', (_, bytes) => {
  expect(() => readMessage(bytes)).toThrow()
})
