import { encodeGroup } from './log/group.ts'
import type { StoredDocument, UpdateLog } from './log/log.ts'

type Parts = {
  name: string
  log: UpdateLog
  /** Runs once everything applied is stored. */
  whenStored<T>(run: () => T): Promise<T>
  encode(): Uint8Array
  /** Updates of the log that are in no document: they stay in the log. */
  setAside(): Uint8Array[]
}

/** How much of a document lies in the log, and how that becomes a snapshot. */
export function createCompaction(stored: StoredDocument, { name, log, whenStored, encode, setAside }: Parts) {
  let { lastSeq, generation } = stored
  let rows = stored.updates.length
  let bytes = stored.state?.length ?? 0
  for (const row of stored.updates) bytes += row.length
  let running = false

  return {
    /** Whether the document has ever held anything. */
    hasContent: () => lastSeq > 0,
    rows: () => rows,
    bytes: () => bytes,
    /** One more row lies in the log. */
    grow(seq: number, updates: readonly Uint8Array[]): void {
      lastSeq = seq
      rows += 1
      for (const update of updates) bytes += update.length
    },
    /** Replaces the rows by a snapshot; false when there are fewer than that, or it is under way. */
    async compact(minimumRows = 1): Promise<boolean> {
      if (running || rows < minimumRows) return false
      running = true
      try {
        const snapshot = await whenStored(() => ({ upTo: lastSeq, state: encode(), rows }))
        const kept = setAside()
        if (kept.length > 0) await log.append([{ document: name, update: encodeGroup(kept) }])
        await log.compact({ document: name, generation: generation + 1, upTo: snapshot.upTo, state: snapshot.state })
        generation += 1
        rows -= snapshot.rows
        bytes = snapshot.state.length
        return true
      } finally {
        running = false
      }
    },
  }
}
