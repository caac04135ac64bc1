import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '../../lib/errors.ts'
import { readArchive } from './read/archive.ts'
import type { Job, Outcome } from './thread.ts'
import { writeArchive } from './write.ts'

/** What the thread does: pack an archive; or check one whole, and then hand over a piece at each request. */
const job: Job = workerData
const post = (outcome: Outcome, moved: ArrayBuffer[] = []) => parentPort?.postMessage(outcome, moved)

try {
  if (job.kind === 'write') {
    post({ kind: 'written', openItems: writeArchive(job) })
  } else {
    const { checked, pieces } = readArchive(job)
    post({ kind: 'checked', checked })
    parentPort?.on('message', () => {
      const { value, done } = pieces.next()
      if (done) post({ kind: 'end' })
      else post({ kind: 'piece', piece: value }, value.bytes ? [value.bytes.buffer] : [])
    })
  }
} catch (error) {
  if (!(error instanceof DomainError)) throw error
  post({ kind: 'refused', code: error.code, message: error.message })
}
