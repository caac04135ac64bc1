import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '../../../lib/errors.ts'
import { readModelFile } from '../file.ts'
import type { ReadingOrder, ReadingOutcome } from './read-in-thread.ts'

/** What the thread does: read and check one file, and tell how far it is. */
const { name, bytes }: ReadingOrder = workerData
const post = (outcome: ReadingOutcome) => parentPort?.postMessage(outcome)

try {
  post({ kind: 'read', reading: readModelFile(name, bytes, (step) => post({ kind: 'step', step })) })
} catch (error) {
  if (!(error instanceof DomainError)) throw error
  post({ kind: 'refused', code: error.code, message: error.message })
}
