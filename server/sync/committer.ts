import type { Logger } from 'pino'
import { createAllowance } from './allowance.ts'
import { encodeGroup } from './log/group.ts'
import type { LogEntry, UpdateLog } from './log/log.ts'
import type { Metrics } from './metrics.ts'

/** A document with updates that are applied but not stored yet. */
export type Unstored = {
  name: string
  /** Hands over everything gathered since the last call. */
  take(): Uint8Array[]
  /** What was taken last is on disk, under this sequence number. */
  stored(seq: number): void
  /** What was taken last is not on disk; it stays taken and is tried again. */
  notStored(reason: string): void
}

type Group = { documents: Unstored[]; batch: LogEntry[] }

const retryMs = { first: 200, longest: 5000 }
/** Larger groups are never waited for. */
const bytesHere = 64 * 1024

/**
 * Group commit without a fixed window. When nothing is being written, what came in during this turn of the event loop
 * is written at once; while a commit runs, all documents gather, and one transaction takes everything that gathered.
 * Small groups are committed on this thread as long as the disk is quick, all others without waiting for it.
 */
export function createCommitter({ log, logger, metrics }: { log: UpdateLog; logger: Logger; metrics: Metrics }) {
  const dirty = new Set<Unstored>()
  const allowance = createAllowance()
  let working = false
  let cutWait: (() => void) | undefined
  let whenIdle: (() => void) | undefined
  let closing = false
  let failure: string | undefined

  function schedule(document: Unstored): void {
    dirty.add(document)
    if (working) return
    working = true
    setImmediate(commit)
  }

  function commit(): void {
    const documents = [...dirty]
    dirty.clear()
    const batch = documents.map((document) => ({ document: document.name, update: encodeGroup(document.take()) }))
    const seqs = appendHere(batch)
    if (seqs) settle({ documents, batch }, seqs)
    else void append({ documents, batch }).then((stored) => settle({ documents, batch }, stored))
  }

  function settle({ documents }: Group, seqs: number[] | undefined): void {
    documents.forEach((document, index) => {
      const seq = seqs?.[index]
      if (seq !== undefined) document.stored(seq)
    })
    if (dirty.size > 0) {
      setImmediate(commit)
      return
    }
    working = false
    whenIdle?.()
  }

  function appendHere(batch: LogEntry[]): number[] | undefined {
    if (!log.appendNow || !allowance.permits()) return undefined
    let bytes = 0
    for (const { update } of batch) bytes += update.length
    if (bytes > bytesHere) return undefined
    const begun = performance.now()
    const seqs = log.appendNow(batch)
    note(performance.now() - begun, seqs !== undefined, 'here')
    return seqs
  }

  function note(ms: number, stored: boolean, where: 'here' | 'there'): void {
    allowance.took(ms, where === 'here')
    if (!stored) return
    metrics.commitSeconds.observe(ms / 1000)
    metrics.commits.inc({ thread: where === 'here' ? 'rooms' : 'log' })
    failure = undefined
  }

  /** Tries until it is stored, so that work goes on when the disk has space again; gives up only when closing. */
  async function append({ documents, batch }: Group): Promise<number[] | undefined> {
    for (let wait = retryMs.first; ; wait = Math.min(wait * 2, retryMs.longest)) {
      const begun = performance.now()
      try {
        const seqs = await log.append(batch)
        note(performance.now() - begun, true, 'there')
        return seqs
      } catch (err) {
        metrics.commitFailures.inc()
        logger.error({ err, documents: documents.length }, 'updates not stored, trying again')
        failure = err instanceof Error ? err.message : String(err)
        for (const document of documents) document.notStored(failure)
        if (closing) return undefined
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, wait)
          cutWait = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
    }
  }

  return {
    schedule,
    /** Why the last commit failed; undefined when it did not. */
    failure: () => failure,
    /** Resolves when nothing is left to write, or one last try has failed. */
    async close(): Promise<void> {
      closing = true
      cutWait?.()
      if (!working) return
      await new Promise<void>((resolve) => {
        whenIdle = resolve
      })
    },
  }
}

export type Committer = ReturnType<typeof createCommitter>
