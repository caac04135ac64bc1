import type { Logger } from 'pino'
import type * as Y from 'yjs'
import { createBuilding } from './building.ts'
import { buildDocument } from './document.ts'
import type { StoredDocument } from './log/log.ts'
import type { Metrics } from './metrics.ts'

type Parts = {
  name: string
  load(): Promise<StoredDocument>
  /** An update that came outside of `change`. */
  onUpdate(update: Uint8Array): void
  /** It can't be built. */
  onBroken(error: unknown): void
  metrics: Pick<Metrics, 'reloads' | 'setAside'>
  logger: Logger
}

/** A room's document in memory: built when it is needed, changed whole or not at all, built anew when a change failed. */
export function createHeldDocument(stored: StoredDocument, parts: Parts) {
  const { name, load, onUpdate, onBroken, metrics, logger } = parts
  /** What the change that is being made has brought so far; undefined between changes. */
  let brought: Uint8Array[] | undefined
  let setAside: Uint8Array[] = []
  let first: StoredDocument | undefined = stored
  const building = createBuilding(() => {
    const doc = build(first)
    first = undefined
    return doc
  }, onBroken)

  function build(from: StoredDocument | undefined, unstored?: readonly Uint8Array[]): Y.Doc {
    if (!from) throw new Error(`${name} was built and let go of.`)
    const built = buildDocument(from, unstored)
    setAside = built.setAside
    if (setAside.length > 0) {
      metrics.setAside.inc(setAside.length)
      logger.error({ document: name, updates: setAside.length }, 'updates in the log not applicable, set aside')
    }
    built.doc.on('update', (update: Uint8Array) => {
      if (brought) brought.push(update)
      else onUpdate(update)
    })
    return built.doc
  }

  return {
    /** Built on first use; throws when that fails. */
    need: building.need,
    isBuilt: building.isBuilt,
    whenBuilt: building.whenBuilt,
    due: building.due,
    /** Updates of the log that are not in the document. */
    setAside: () => setAside,

    /** Makes a change and returns what it brought. When it throws, nothing it brought is told, and `reload` is due. */
    change(work: (doc: Y.Doc) => void): Uint8Array[] {
      const doc = building.need()
      const own: Uint8Array[] = []
      brought = own
      try {
        work(doc)
      } finally {
        brought = undefined
      }
      return own
    },

    /**
     * A change failed in the middle. Yjs takes nothing back, and may not tell of later changes any more: the document
     * is thrown away and built again from the log and what is on its way there. Resolves also when that fails.
     */
    async reload(error: unknown, unstored: readonly Uint8Array[]): Promise<void> {
      metrics.reloads.inc()
      logger.error({ err: error, document: name }, 'change failed, document loaded again')
      try {
        const loaded = await load()
        building.remake(() => build(loaded, unstored))
      } catch (cause) {
        building.remake(() => {
          throw cause
        })
      }
    },

    dispose(): void {
      building.stop()
      if (building.isBuilt()) building.need().destroy()
    },
  }
}
