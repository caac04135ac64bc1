import * as Y from 'yjs'
import { decodeGroup } from './log/group.ts'
import type { StoredDocument } from './log/log.ts'

/** A document as it lies in the log, and what of the log could not be applied to it. */
export type Built = { doc: Y.Doc; setAside: Uint8Array[] }

/**
 * Builds a document from the log, then from what is on its way there. An update that Yjs can read and fails to apply is
 * set aside, with what builds on it: it must not keep all others from their work. Throws when the snapshot or an update
 * can't be read: then something is lost, and half a document would look like a whole one.
 */
export function buildDocument({ state, updates }: StoredDocument, unstored: readonly Uint8Array[] = []): Built {
  const all = [...updates.flatMap(decodeGroup), ...unstored]
  const doc = buildAtOnce(state, all)
  if (doc) return { doc, setAside: takePending(doc) }
  for (const update of all) Y.decodeUpdate(update)
  const { doc: without, failed } = buildWithoutFailures(state, all)
  return { doc: without, setAside: [...failed, ...takePending(without)] }
}

function buildAtOnce(state: Uint8Array | undefined, updates: readonly Uint8Array[]): Y.Doc | undefined {
  const doc = new Y.Doc({ gc: true })
  try {
    doc.transact(() => {
      if (state) Y.applyUpdate(doc, state)
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    return doc
  } catch {
    return undefined
  }
}

/** Each update by itself. One that fails leaves the document half changed, so it is begun anew without it. */
function buildWithoutFailures(state: Uint8Array | undefined, updates: readonly Uint8Array[]) {
  const failed = new Set<Uint8Array>()
  for (;;) {
    const doc = new Y.Doc({ gc: true })
    if (state) Y.applyUpdate(doc, state)
    const culprit = updates.find((update) => !failed.has(update) && !isApplied(doc, update))
    if (!culprit) return { doc, failed }
    failed.add(culprit)
  }
}

function isApplied(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update)
    return true
  } catch {
    return false
  }
}

/** Takes out what waits inside Yjs for something the document does not have. */
function takePending(doc: Y.Doc): Uint8Array[] {
  const { pendingStructs, pendingDs } = doc.store
  dropPending(doc)
  // Yjs keeps them in its second format.
  return [pendingStructs?.update, pendingDs].flatMap((update) => (update ? [Y.convertUpdateFormatV2ToV1(update)] : []))
}

/** Drops what waits inside Yjs for something the document does not have; whether there was any. */
export function dropPending({ store }: Y.Doc): boolean {
  const gap = store.pendingStructs !== null || store.pendingDs !== null
  store.pendingStructs = null
  store.pendingDs = null
  return gap
}
