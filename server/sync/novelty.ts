import * as Y from 'yjs'

/**
 * Whether an update holds anything a document does not have, decided without applying it. On joining, a client offers
 * everything it believes the server lacks, and always its whole set of deletions: to a document it may only read that
 * is no attempt to write as long as there is nothing new in it. Throws on bytes that are no update.
 */
export function bringsSomethingNew(doc: Y.Doc, update: Uint8Array): boolean {
  if (update.length === 2 && update[0] === 0 && update[1] === 0) return false
  const { structs, ds } = Y.decodeUpdate(update)
  const known = Y.decodeStateVector(Y.encodeStateVector(doc))
  if (structs.some(({ id, length }) => id.clock + length > (known.get(id.client) ?? 0))) return true
  if (ds.clients.size === 0) return false
  const deleted = Y.createDeleteSetFromStructStore(doc.store).clients
  for (const [client, ranges] of ds.clients) {
    const there = deleted.get(client) ?? []
    const isDeleted = ({ clock, len }: { clock: number; len: number }) =>
      there.some((range) => range.clock <= clock && clock + len <= range.clock + range.len)
    if (!ranges.every(isDeleted)) return true
  }
  return false
}
