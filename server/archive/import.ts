import { randomUUID } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import { buildReport } from '../../lib/report/build.ts'
import { planOf } from '../assessment/plan.ts'
import { recordEvent } from '../audit/event.ts'
import type { Queries } from '../db/client.ts'
import type { User } from '../db/generated/client.ts'
import { roomInOrganisation } from '../limits/room-for.ts'
import { sourceOf } from '../report/source.ts'
import type { Services } from '../services.ts'
import { insertPiece } from './insert.ts'
import { placeModel } from './model.ts'
import type { Checked } from './read/archive.ts'
import { startJob } from './thread.ts'

export type Imported = { id: string; title: string; copy: boolean; openItems: number; people: string[] }

/** While rows are put in, other changes wait in line; more than this and something is wrong. */
const longestMs = 120_000

/**
 * Imports the assessment of an archive into the organisation of whoever does it, who leads it from then on. All of it is
 * checked on a thread of its own before the first row is written, and it is there whole or not at all.
 */
export async function importArchive(services: Services, user: User, file: string): Promise<Imported> {
  const { config, db, stages, logger } = services
  const { organisationId } = user
  const job = startJob({ kind: 'read', file, databaseFile: config.databaseFile, organisationId, importer: user })
  try {
    const outcome = await job.next()
    if (outcome.kind !== 'checked') throw new Error('The thread of the archive did not check it.')
    const { checked } = outcome
    await db
      .$transaction(
        async (tx) => {
          await roomInOrganisation(tx, 'assessments', organisationId)
          const modelVersion = await placeModel(tx, checked.model, { organisationId, changedBy: user.name })
          await tx.user.createMany({
            data: checked.people.map((person) => ({ ...person, organisationId, kind: 'guest' })),
          })
          for await (const piece of job.pieces()) await insertPiece(tx, piece)
          await takeTheLead(tx, user, { ...checked, modelVersion })
        },
        { timeout: longestMs, maxWait: longestMs },
      )
      .catch((error: unknown) => {
        if (error instanceof DomainError) throw error
        logger.warn({ err: error }, 'archive refused')
        throw new DomainError(
          'invalid',
          'The archive can’t be imported: its parts don’t fit together. Nothing was changed.',
        )
      })
    await stages.project(checked.assessmentId)
    const { assessmentId: id, title, copy, openItems, people } = checked
    return { id, title, copy, openItems, people: people.map(({ name }) => name) }
  } finally {
    await job.end()
  }
}

async function takeTheLead(tx: Queries, user: User, checked: Checked & { modelVersion: string }): Promise<void> {
  const { assessmentId, importerIsMember, copy, from, modelVersion } = checked
  if (!importerIsMember) {
    await tx.member.create({ data: { id: randomUUID(), assessmentId, userId: user.id, role: 'lead' } })
  }
  const imported = { importedAt: new Date(), importedFrom: from, modelVersion }
  await tx.assessment.update({ where: { id: assessmentId }, data: imported })
  await recordEvent(tx, { assessmentId, actorId: user.id, action: 'assessment.imported', detail: { from, copy } })
  await refuseUnreadable(tx, assessmentId, user.id)
}

/** What can't be read back as a plan and a report would break every page of it. */
async function refuseUnreadable(tx: Queries, assessmentId: string, userId: string): Promise<void> {
  const { id } = await tx.member.findUniqueOrThrow({ where: { assessmentId_userId: { assessmentId, userId } } })
  await planOf(tx, { id, role: 'lead', assessmentId })
  // Worksheets were checked one by one, and rooms see nothing of them before the transaction ends.
  buildReport(await sourceOf({ db: tx, remarks: {} }, assessmentId))
}
