import { stat } from 'node:fs/promises'
import * as Y from 'yjs'
import { archiveLimits } from '../../lib/archive/manifest.ts'
import { DomainError } from '../../lib/errors.ts'
import { worksheetOf } from '../../lib/workshop/document.ts'
import { modelOfPlan } from '../model/stored.ts'
import type { Services } from '../services.ts'
import { startJob } from './thread.ts'

/** Writes the archive of an assessment to a file that is not there yet, on a thread of its own. */
export async function exportArchive(
  { config, db, sync }: Services,
  { assessmentId, file, address }: { assessmentId: string; file: string; address: string },
): Promise<void> {
  const assessment = await db.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    include: { organisation: true, processes: { include: { instances: true } } },
  })
  const worksheets: [string, Uint8Array][] = []
  for (const { instances } of assessment.processes) {
    for (const { id } of instances) {
      const worksheet = worksheetOf({ assessmentId, instanceId: id })
      worksheets.push([id, await sync.read(worksheet, (doc) => Y.encodeStateAsUpdate(doc))])
    }
  }
  const model = JSON.stringify(await modelOfPlan(db, assessment), null, 2)
  const from = { address, organisation: assessment.organisation.name }
  const job = startJob({
    kind: 'write',
    databaseFile: config.databaseFile,
    file,
    assessmentId,
    from,
    model,
    worksheets,
  })
  try {
    await job.next()
  } finally {
    await job.end()
  }
  if ((await stat(file)).size > archiveLimits.packed) {
    const most = archiveLimits.packed / 1024 / 1024
    throw new DomainError('conflict', `The archive is larger than ${most} MB, which no installation imports.`)
  }
}
