import { Worker } from 'node:worker_threads'
import { DomainError, type ErrorCode } from '../../lib/errors.ts'
import type { Checked } from './read/archive.ts'
import type { Piece } from './read/piece.ts'
import type { WriteOrder } from './write.ts'

export type ReadOrder = {
  kind: 'read'
  file: string
  databaseFile: string
  organisationId: string
  importer: { id: string }
}

export type Job = WriteOrder | ReadOrder

/** What the thread answers. */
export type Outcome =
  | { kind: 'written'; openItems: string[] }
  | { kind: 'checked'; checked: Checked }
  | { kind: 'piece'; piece: Piece }
  | { kind: 'end' }
  | { kind: 'refused'; code: ErrorCode; message: string }

/** An archive that takes longer is given up: something is wrong with it, and others wait. */
const longestMs = 180_000

/** Starts the job on a thread of its own. `next` resolves to what it answers next; `end` stops it. */
export function startJob(job: Job) {
  // Its own loader is registered in it; what the parent was started with does not matter.
  const worker = new Worker(new URL('./thread.js', import.meta.url), {
    workerData: job,
    execArgv: [],
    // Bounds the memory of what is read into rows; the entries themselves are bounded by their own limits.
    resourceLimits: { maxOldGenerationSizeMb: 1536 },
  })
  let waiting: { resolve: (outcome: Outcome) => void; reject: (error: Error) => void } | undefined
  const arrived: Outcome[] = []
  let failed: Error | undefined

  const fail = (error: Error) => {
    failed = error
    waiting?.reject(error)
  }
  worker.on('message', (outcome: Outcome) => {
    if (waiting) waiting.resolve(outcome)
    else arrived.push(outcome)
    waiting = undefined
  })
  worker.once('error', fail)
  worker.once('exit', (code) => fail(new Error(`The thread of the archive ended with code ${code}.`)))
  const timer = setTimeout(() => fail(new Error('The archive was not ready in time.')), longestMs)

  async function next(): Promise<Exclude<Outcome, { kind: 'refused' }>> {
    const ready = arrived.shift()
    const outcome =
      ready ??
      (await new Promise<Outcome>((resolve, reject) => {
        if (failed) reject(failed)
        else waiting = { resolve, reject }
      }))
    if (outcome.kind === 'refused') throw new DomainError(outcome.code, outcome.message)
    return outcome
  }

  return {
    next,
    /** What was checked, piece by piece, each when it is asked for. */
    async *pieces(): AsyncGenerator<Piece> {
      for (;;) {
        worker.postMessage('next')
        const outcome = await next()
        if (outcome.kind !== 'piece') return
        yield outcome.piece
      }
    },
    async end(): Promise<void> {
      clearTimeout(timer)
      await worker.terminate()
    },
  }
}
