import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** From this clock on, what a client id writes comes by this member. */
export type Authored = { clientId: number; from: number; memberId: string }

/** Who last wrote under each client id of an open document. */
const writers = new WeakMap<Y.Doc, Map<number, string>>()

/**
 * Tells who writes under which client ids of an update, each time that is somebody else than before. A client id is what
 * its sender claims; who sent it is known from the session, so that nobody's words are put into another's mouth.
 */
export function authored(doc: Y.Doc, memberId: string, update: Uint8Array, tell: (authored: Authored) => void): void {
  const known = writers.get(doc) ?? new Map<number, string>()
  writers.set(doc, known)
  for (const [clientId, clock] of beginningsIn(update)) {
    if (known.get(clientId) === memberId) continue
    known.set(clientId, memberId)
    tell({ clientId, from: Math.max(clock, Y.getState(doc.store, clientId)), memberId })
  }
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
