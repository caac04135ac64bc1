import * as Y from 'yjs'
import { decodeGroup } from './log/group.ts'
import type { StoredDocument } from './log/log.ts'

/** The document as it lies in the log. Throws when any of it can't be read. */
export function buildDocument({ state, updates }: StoredDocument): Y.Doc {
  const doc = new Y.Doc({ gc: true })
  doc.transact(() => {
    if (state) Y.applyUpdate(doc, state)
    for (const row of updates) for (const update of decodeGroup(row)) Y.applyUpdate(doc, update)
  })
  return doc
}

/** Drops what waits inside Yjs for something the document does not have; whether there was any. */
export function dropPending({ store }: Y.Doc): boolean {
  const gap = store.pendingStructs !== null || store.pendingDs !== null
  store.pendingStructs = null
  store.pendingDs = null
  return gap
}
