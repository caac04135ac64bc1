import * as Y from 'yjs'

/** The state vector of what a document has stored: everything applied but these updates. */
export function storedClocks(doc: Y.Doc, unstored: readonly Uint8Array[]): Map<number, number> {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
  for (const update of unstored) {
    for (const [client, clock] of Y.parseUpdateMeta(update).from) {
      clocks.set(client, Math.min(clock, clocks.get(client) ?? 0))
    }
  }
  return clocks
}
