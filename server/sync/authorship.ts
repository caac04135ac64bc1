import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** From this clock on, what a client id writes comes by this member. */
export type Authored = { clientId: number; from: number; memberId: string }

/** Who last wrote under each client id of an open document. */
const writers = new WeakMap<Y.Doc, Map<number, string>>()

/**
 * Under which client ids of an update somebody else writes than before. A client id is what its sender claims; who sent
 * it is known from the session, so that nobody's words are put into another's mouth. Ask before the update is applied,
 * and `remember` once it is: what is dropped for a gap has no author.
 */
export function newAuthors(doc: Y.Doc, memberId: string, update: Uint8Array): Authored[] {
  const known = writers.get(doc)
  return [...beginningsIn(update)]
    .filter(([clientId]) => known?.get(clientId) !== memberId)
    .map(([clientId, clock]) => ({ clientId, from: Math.max(clock, Y.getState(doc.store, clientId)), memberId }))
}

export function remember(doc: Y.Doc, { clientId, memberId }: Authored): void {
  const known = writers.get(doc) ?? new Map<number, string>()
  writers.set(doc, known)
  known.set(clientId, memberId)
}

/** Where the structs of each client id begin. An edit has those of one, which are found without decoding the rest. */
function beginningsIn(update: Uint8Array): Iterable<[clientId: number, clock: number]> {
  const decoder = decoding.createDecoder(update)
  const clients = decoding.readVarUint(decoder)
  if (clients === 0) return []
  if (clients === 1) {
    decoding.readVarUint(decoder) // how many structs
    return [[decoding.readVarUint(decoder), decoding.readVarUint(decoder)]]
  }
  const beginnings = new Map<number, number>()
  for (const { id } of Y.decodeUpdate(update).structs) {
    beginnings.set(id.client, Math.min(id.clock, beginnings.get(id.client) ?? id.clock))
  }
  return beginnings
}
