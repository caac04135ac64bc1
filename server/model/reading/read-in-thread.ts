import { Worker } from 'node:worker_threads'
import { DomainError, type ErrorCode } from '../../../lib/errors.ts'
import { type FileReading, largestFile, type ReadingStep, tooLargeFile } from '../file.ts'

export type ReadingOrder = { name: string; bytes: Uint8Array }

/** What the thread answers. */
export type ReadingOutcome =
  | { kind: 'step'; step: ReadingStep }
  | { kind: 'read'; reading: FileReading }
  | { kind: 'refused'; code: ErrorCode; message: string }

/** A file that takes longer is given up: something is wrong with it, and others wait. */
const longestMs = 60_000

let last: Promise<unknown> = Promise.resolve()

/**
 * Reads a model file on a thread of its own, one file at a time. Stops where the signal says so, and tells each step it
 * begins. Throws `invalid` for what can't be read, before anything is begun where the file is too large.
 */
export function readInThread(
  order: ReadingOrder,
  { signal, tell }: { signal?: AbortSignal | undefined; tell?: (step: ReadingStep) => void } = {},
): Promise<FileReading> {
  if (order.bytes.length > largestFile) return Promise.reject(tooLargeFile(order.name))
  const reading = last.then(() => startReading(order, signal, tell))
  last = reading.catch(() => undefined)
  return reading
}

async function startReading(
  order: ReadingOrder,
  signal: AbortSignal | undefined,
  tell: ((step: ReadingStep) => void) | undefined,
): Promise<FileReading> {
  if (signal?.aborted) throw cancelled(order.name)
  const worker = new Worker(new URL('./thread.js', import.meta.url), {
    workerData: { name: order.name, bytes: Uint8Array.from(order.bytes) } satisfies ReadingOrder,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  let timer: NodeJS.Timeout | undefined
  let onAbort = () => {}
  try {
    return await new Promise<FileReading>((resolve, reject) => {
      onAbort = () => reject(cancelled(order.name))
      signal?.addEventListener('abort', onAbort)
      timer = setTimeout(() => reject(tooSlow(order.name)), longestMs)
      worker.on('message', (outcome: ReadingOutcome) => {
        if (outcome.kind === 'step') tell?.(outcome.step)
        else if (outcome.kind === 'read') resolve(outcome.reading)
        else reject(new DomainError(outcome.code, outcome.message))
      })
      worker.once('error', (error) => reject(isOutOfMemory(error) ? tooMuch(order.name) : error))
      worker.once('exit', (code) => reject(new Error(`The thread that reads a model ended with code ${code}.`)))
    })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
    await worker.terminate()
  }
}

function cancelled(name: string): DomainError {
  return new DomainError('conflict', `Reading ${name} was cancelled. Nothing was stored.`)
}

/** The thread ends when it takes more memory than it may; the server goes on. */
function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooMuch(name: string): DomainError {
  return new DomainError('invalid', `${name} takes too much memory to read. Split the model, and choose a part of it.`)
}

function tooSlow(name: string): DomainError {
  return new DomainError('invalid', `${name} takes too long to read. Split the model, and choose a part of it.`)
}
