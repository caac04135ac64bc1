import { parentPort, workerData } from 'node:worker_threads'
import { DomainError } from '../../../lib/errors.ts'
import { buildReport } from '../../../lib/report/build.ts'
import { openDatabase } from '../../db/client.ts'
import { sourceOf } from '../source.ts'
import type { Built, ToBuild } from './builder.ts'

/** What the thread does: builds one report after the other from the database, which it opens by itself. */
const { databaseFile }: { databaseFile: string } = workerData
const db = openDatabase(databaseFile)

parentPort?.on('message', async (asked: ToBuild) => parentPort?.postMessage(await built(asked)))

async function built({ number, assessmentId, remarks }: ToBuild): Promise<Built> {
  try {
    return { number, content: JSON.stringify(buildReport(await sourceOf({ db, remarks }, assessmentId))) }
  } catch (error) {
    if (error instanceof DomainError) return { number, refused: { code: error.code, message: error.message } }
    return { number, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
