import * as Y from 'yjs'
import type { DecodedUpdate } from './authorship.ts'

/**
 * Whether an update holds anything a document does not have, decided without applying it. On joining, a client offers
 * everything it believes the server lacks, and always its whole set of deletions: to a document it may only read that
 * is no attempt to write as long as there is nothing new in it.
 */
export function bringsSomethingNew(doc: Y.Doc, { structs, ds }: DecodedUpdate): boolean {
  if (structs.some(({ id, length }) => id.clock + length > Y.getState(doc.store, id.client))) return true
  for (const [client, ranges] of ds.clients) {
    if (ranges.some(({ clock, len }) => !isDeleted(doc, client, clock, len))) return true
  }
  return false
}

/** No structs and no deletions: what a client sends that has nothing to offer. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

function isDeleted(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  if (length === 0) return true
  const structs = doc.store.clients.get(client)
  if (!structs || clock + length > Y.getState(doc.store, client)) return false
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= clock + length) break
    if (!struct.deleted) return false
  }
  return true
}
