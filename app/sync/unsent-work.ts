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
  /** Stops writing; with `discard` the copy is emptied too. */
  close: (how?: 'discard') => Promise<void>
}

const unsavedKey = 'unsaved'

/** Copies that are being emptied: whoever opens one anew is not to find in it what was thrown away. */
const emptying = new Map<string, Promise<void>>()

export function keepUnsentWork(name: string, doc: Y.Doc): UnsentWork | undefined {
  if (typeof indexedDB === 'undefined') return undefined
  const opening = (emptying.get(name) ?? Promise.resolve()).then(() => openCopy(name, doc))
  let noted = 0
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)

  const loaded = opening.then(async (copy) => {
    await copy.whenSynced
    const changes: unknown = await copy.get(unsavedKey)
    noted = typeof changes === 'number' ? changes : 0
    return noted
  })

  return {
    loaded,
    noteUnsaved(changes) {
      if (changes === noted) return
      noted = changes
      quietly(opening.then((copy) => copy.set(unsavedKey, changes)))
    },
    async close(how) {
      const closing = opening
        .then(async (copy) => {
          if (how === 'discard') await empty(copy)
          await copy.destroy()
        })
        .catch(() => undefined)
      if (how === 'discard') emptying.set(name, closing)
      await closing
    },
  }
}

/** Whether this browser keeps copies at all. */
export async function keepsUnsentWork(): Promise<boolean> {
  const name = 'assay/trial'
  try {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onerror = reject
      opening.onsuccess = () => {
        opening.result.close()
        resolve()
      }
    })
    indexedDB.deleteDatabase(name)
    return true
  } catch {
    return false
  }
}

function openCopy(name: string, doc: Y.Doc): IndexeddbPersistence {
  const copy = new IndexeddbPersistence(`assay/${name}`, doc)
  // A browser may take the database away. Then its listener throws, in the middle of the edit that is being made.
  const store = copy._storeUpdate
  doc.off('update', store)
  copy._storeUpdate = (update, origin) => {
    try {
      store(update, origin)
    } catch {
      // The work goes on without a copy.
    }
  }
  doc.on('update', copy._storeUpdate)
  return copy
}

/** Deletes what it holds and not the database, which other tabs may have open and would lose. */
async function empty(copy: IndexeddbPersistence): Promise<void> {
  const { db } = await copy.whenSynced
  if (!db) return
  const stores = [...db.objectStoreNames]
  const transaction = db.transaction(stores, 'readwrite')
  for (const store of stores) transaction.objectStore(store).clear()
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onabort = reject
  })
}
