import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** From this clock on, what a client id writes comes by this member. */
export type Authored = { clientId: number; from: number; memberId: string }

/** Who last wrote under each client id of an open document. */
const writers = new WeakMap<Y.Doc, Map<number, string>>()

/**
 * Under which client ids of an update somebody else brings something new than before. A client id is what its sender
 * claims; who sent it is known from the session, so that nobody's words are put into another's mouth. Ask before the
 * update is applied, and `remember` once it is: what is dropped for a gap has no author. Throws on bytes that are no
 * update.
 */
export function newAuthors(doc: Y.Doc, memberId: string, update: Uint8Array): Authored[] {
  const known = writers.get(doc)
  if (known?.get(onlyClientOf(update) ?? -1) === memberId) return []
  const beginnings = new Map<number, number>()
  for (const { id, length } of Y.decodeUpdate(update).structs) {
    if (known?.get(id.client) === memberId || id.clock + length <= Y.getState(doc.store, id.client)) continue
    beginnings.set(id.client, Math.min(id.clock, beginnings.get(id.client) ?? id.clock))
  }
  return [...beginnings].map(([clientId, clock]) => ({
    clientId,
    from: Math.max(clock, Y.getState(doc.store, clientId)),
    memberId,
  }))
}

export function remember(doc: Y.Doc, { clientId, memberId }: Authored): void {
  const known = writers.get(doc) ?? new Map<number, string>()
  writers.set(doc, known)
  known.set(clientId, memberId)
}

/** The member who last wrote under a client id since the document was opened. */
export const writerOf = (doc: Y.Doc, clientId: number): string | undefined => writers.get(doc)?.get(clientId)

/** The client id of an update that has structs of one alone, as an edit does; found without decoding the rest. */
function onlyClientOf(update: Uint8Array): number | undefined {
  const decoder = decoding.createDecoder(update)
  if (decoding.readVarUint(decoder) !== 1) return undefined
  decoding.readVarUint(decoder) // how many structs
  return decoding.readVarUint(decoder)
}
