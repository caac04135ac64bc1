import type { Logger } from 'pino'
import { encodeGroup } from './log/group.ts'
import type { UpdateLog } from './log/log.ts'
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

const retryMs = { first: 200, longest: 5000 }

/**
 * Group commit without a fixed window. When nothing is being written, what came in during this turn of the event loop
 * is written at once; while a commit runs, all documents gather, and one transaction takes everything that gathered.
 */
export function createCommitter({ log, logger, metrics }: { log: UpdateLog; logger: Logger; metrics: Metrics }) {
  const dirty = new Set<Unstored>()
  let running: Promise<void> | undefined
  let cutWait: (() => void) | undefined
  let closing = false
  let failure: string | undefined

  function schedule(document: Unstored): void {
    dirty.add(document)
    running ??= new Promise((resolve) => setImmediate(resolve)).then(work).finally(() => {
      running = undefined
    })
  }

  async function work(): Promise<void> {
    while (dirty.size > 0) {
      const documents = [...dirty]
      dirty.clear()
      const batch = documents.map((document) => ({ document: document.name, update: encodeGroup(document.take()) }))
      const seqs = await append(documents, batch)
      documents.forEach((document, index) => {
        const seq = seqs?.[index]
        if (seq !== undefined) document.stored(seq)
      })
    }
  }

  /** Tries until it is stored, so that work goes on when the disk has space again; gives up only when closing. */
  async function append(documents: Unstored[], batch: { document: string; update: Uint8Array }[]) {
    for (let wait = retryMs.first; ; wait = Math.min(wait * 2, retryMs.longest)) {
      const begun = performance.now()
      try {
        const seqs = await log.append(batch)
        metrics.observe('commit_seconds', (performance.now() - begun) / 1000)
        failure = undefined
        return seqs
      } catch (err) {
        metrics.add('commit_failures_total')
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
      await running
    },
  }
}

export type Committer = ReturnType<typeof createCommitter>
