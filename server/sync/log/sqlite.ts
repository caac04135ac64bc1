import { openJournal } from './journal.ts'
import { holdJournal } from './lock.ts'
import type { LogEntry, StoredDocument, UpdateLog } from './log.ts'
import { encodeRecord, type JournalRecord } from './record.ts'
import { recoverFrom } from './recovery.ts'
import { openStore, type Row } from './store.ts'
import { joinRows } from './tail.ts'

type Options = {
  /** Size of each of the journal's two halves, in bytes. Larger commits go to the database directly. */
  half?: number
  /** What lies in the journal moves into the database after this time at the latest, ms. */
  moveAfter?: number
}

/**
 * The log in the application's SQLite file, with a journal before it: a commit is one small write to the journal, and
 * what it holds moves into the database by and by, many commits in one transaction, on a thread of its own.
 */
export function openSqliteLog(file: string, { half = 512 * 1024, moveAfter = 5000 }: Options = {}): UpdateLog {
  const journalFile = `${file}-edits`
  let lastSeq = 0
  const { journal, release } = takeJournal(journalFile, half, (leftover) => {
    lastSeq = recoverFrom(file, leftover, journalFile)
  })
  const store = openStore(file)
  /** In the half that is written. */
  let tail: Row[] = []
  /** In the other half, on its way into the database. */
  let moving: Row[] = []
  let move: Promise<void> | undefined
  let trouble: string | undefined
  let writing = false
  let last: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => void inTurn(moveAll).catch(() => undefined), moveAfter)
  timer.unref()

  /** Moves what lies in the other half; it is free when this resolves. */
  function moveOther(): Promise<void> {
    if (moving.length === 0) return Promise.resolve()
    move ??= store.add(joinRows(moving)).then(
      () => {
        moving = []
        move = undefined
        trouble = undefined
      },
      (error: unknown) => {
        move = undefined
        trouble = error instanceof Error ? error.message : String(error)
        throw error
      },
    )
    return move
  }

  /** Goes on in the other half, once it is free, and has what lies in this one moved. */
  async function turn(): Promise<void> {
    await moveOther()
    moving = tail
    tail = []
    journal.turn()
    // Its failure is told by `trouble`, and by whoever needs the space next.
    moveOther().catch(() => undefined)
  }

  async function moveAll(): Promise<void> {
    if (tail.length > 0) await turn()
    await moveOther()
  }

  /** One after the other: nothing turns the halves while a record is on its way into one. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  async function appendInTurn(batch: LogEntry[]): Promise<number[]> {
    writing = true
    try {
      const record = encodeRecord({ firstSeq: lastSeq + 1, entries: batch })
      if (record.length > half) {
        await moveAll()
        await store.add(batch.map((entry, index) => ({ ...entry, seq: lastSeq + 1 + index })))
        return numbered(batch).map(({ seq }) => seq)
      }
      if (!journal.fits(record)) await turn()
      await journal.write(record)
      return kept(batch)
    } finally {
      writing = false
    }
  }

  function numbered(batch: LogEntry[]): Row[] {
    const rows = batch.map((entry, index) => ({ ...entry, seq: lastSeq + 1 + index }))
    lastSeq += batch.length
    return rows
  }

  function kept(batch: LogEntry[]): number[] {
    const rows = numbered(batch)
    tail.push(...rows)
    return rows.map(({ seq }) => seq)
  }

  return {
    append: (batch) => inTurn(() => appendInTurn(batch)),

    appendNow(batch) {
      if (writing) return undefined
      const record = encodeRecord({ firstSeq: lastSeq + 1, entries: batch })
      if (!journal.fits(record)) return undefined
      try {
        journal.writeNow(record)
      } catch {
        return undefined
      }
      return kept(batch)
    },

    // What has not moved yet is taken from memory, so that reading waits for no write, nor for space.
    async load(document): Promise<StoredDocument> {
      const unmoved = [...moving, ...tail].filter((row) => row.document === document)
      const loaded = await store.load(document)
      const later = unmoved.filter(({ seq }) => seq > loaded.lastSeq)
      return {
        ...loaded,
        updates: [...loaded.updates, ...later.map(({ update }) => update)],
        lastSeq: later.at(-1)?.seq ?? loaded.lastSeq,
      }
    },

    async compact(snapshot) {
      await inTurn(moveAll)
      await store.compact(snapshot)
    },

    async forget(workshop) {
      await inTurn(moveAll)
      await store.forget(workshop)
    },

    trouble: () => trouble,

    async close() {
      clearInterval(timer)
      // What can't be moved now is found in the journal at the next start.
      await inTurn(moveAll).catch(() => undefined)
      await store.close()
      journal.close()
      release()
    },
  }
}

function takeJournal(file: string, half: number, recover: (leftover: JournalRecord[]) => void) {
  const release = holdJournal(file)
  try {
    return { journal: openJournal(file, half, recover), release }
  } catch (error) {
    release()
    throw error
  }
}
