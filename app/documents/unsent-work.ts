import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

/**
 * The copy of a document on this device, so that work the server does not have yet survives a reload, a crash and a
 * night without network. Without IndexedDB (private windows of some browsers) work lives as long as the page.
 */
export type UnsentWork = {
  /** Resolves when the copy is loaded into the document, with the number of changes that were not stored. */
  loaded: Promise<number>
  noteUnsaved: (changes: number) => void
  /** Stops writing; with `discard` the copy is deleted too. */
  close: (how?: 'discard') => Promise<void>
}

const unsavedKey = 'unsaved'

export function keepUnsentWork(name: string, doc: Y.Doc): UnsentWork | undefined {
  if (typeof indexedDB === 'undefined') return undefined
  const copy = new IndexeddbPersistence(`assay/${name}`, doc)
  let noted = 0
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)

  const loaded = copy.whenSynced.then(async () => {
    const changes: unknown = await copy.get(unsavedKey)
    noted = typeof changes === 'number' ? changes : 0
    return noted
  })

  return {
    loaded,
    noteUnsaved(changes) {
      if (changes === noted) return
      noted = changes
      quietly(copy.set(unsavedKey, changes))
    },
    async close(how) {
      await (how === 'discard' ? copy.clearData() : copy.destroy()).catch(() => undefined)
    },
  }
}
