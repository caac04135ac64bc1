import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Listener } from '../../../server/sync/listener.ts'
import { createPresence } from '../../../server/sync/presence.ts'
import { noting } from './listener.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A room of Ada and Ben, and what the newest broadcast told of each client id. */
function room() {
  const ada = noting('ada')
  const ben = noting('ben')
  const presence = createPresence(new Set<Listener>([ada.listener, ben.listener]))
  let forged = 0
  return {
    ada: ada.listener,
    ben: ben.listener,
    presence,
    forged: () => forged,
    says(who: Listener, clientId: number, clock: number, state: string): number | undefined {
      const member = { id: who.memberId, name: who.memberId.toUpperCase(), role: 'assessor' }
      return presence.receive(who, member, entry(clientId, clock, state), 100, () => {
        forged += 1
      })
    },
    told(): Map<number, unknown> {
      vi.runAllTimers()
      return new Map(read(ada.got.relayed.at(-1)))
    },
    broadcasts: () => ada.got.relayed.length,
  }
}

function entry(clientId: number, clock: number, state: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  })
}

function read(frame: Buffer | undefined): [number, unknown][] {
  if (!frame) return []
  const outer = decoding.createDecoder(Uint8Array.from(frame.subarray(frame[1] === 126 ? 4 : 2)))
  decoding.readVarUint(outer)
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer))
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const clientId = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    return [clientId, JSON.parse(decoding.readVarString(decoder))]
  })
}

test('S14 presence carries the identity of the session: whatever is claimed', () => {
  const { ada, says, told } = room()
  expect(says(ada, 7, 1, '{"hand":true,"user":{"name":"The Sponsor"}}')).toBe(undefined)
  expect(told().get(7)).toEqual({ hand: true, user: { id: 'ada', name: 'ADA', role: 'assessor' } })
})

test('S14 presence carries the identity of the session: a socket speaks for the first client id it announces', () => {
  const { ada, ben, says, told, forged, presence } = room()
  says(ada, 7, 1, '{}')
  says(ben, 8, 1, '{}')
  says(ben, 7, 9, '{"hand":true}')
  says(ada, 9, 1, '{}')
  says(ben, 7, 10, 'null')
  expect([...told().keys()]).toEqual([7, 8])
  expect(forged()).toBe(2)
  expect(presence.holderOf(7)).toBe('ada')
})

test('S14 presence carries the identity of the session: the same member takes their client id over by reconnecting', () => {
  const { ada, says, told, presence } = room()
  const again = noting('ada').listener
  says(ada, 7, 5, '{}')
  says(again, 7, 1, '{"hand":true}')
  presence.leave(ada)
  expect(told().get(7)).toMatchObject({ hand: true })
  presence.leave(again)
  expect(told().get(7)).toBe(null)
  expect(presence.snapshot()).toBe(undefined)
})

test('S14 presence carries the identity of the session: what is no object, or too large, is refused', () => {
  const { ada, says, broadcasts } = room()
  for (const state of ['{', '[]', '3']) expect(says(ada, 7, 1, state)).toBe(4422)
  expect(says(ada, 7, 1, `{"a":"${'x'.repeat(100)}"}`)).toBe(4413)
  vi.runAllTimers()
  expect(broadcasts()).toBe(0)
})

test('S22 one frame serves a whole room: changes of presence within a moment go out together', () => {
  const { ada, ben, says, told, broadcasts } = room()
  says(ada, 7, 1, '{}')
  told()
  says(ada, 7, 2, '{"hand":true}')
  says(ben, 8, 1, '{}')
  expect([...told().keys()]).toEqual([7, 8])
  expect(broadcasts()).toBe(2)
})
