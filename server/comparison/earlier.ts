import { randomUUID } from 'node:crypto'
import { byTime, type ResultSnapshot, resultSnapshotSchema, snapshotOf } from '../../lib/comparison/snapshot.ts'
import { DomainError } from '../../lib/errors.ts'
import type { Queries } from '../db/client.ts'
import { currentReport } from '../report/content.ts'
import type { Services } from '../services.ts'
import type { Membership } from '../team/membership.ts'

/** Where an earlier result was taken from. */
export type EarlierOrigin = 'assessment' | 'file'

export type EarlierResult = {
  id: string
  origin: EarlierOrigin
  addedBy: string
  addedAt: string
  snapshot: ResultSnapshot
}

export type ResultsOverTime = { now: ResultSnapshot; earlier: EarlierResult[] }

/** Most earlier results that are kept beside an assessment: more nobody reads in one table. */
const mostKept = 12

/** The results as they stand now, and the earlier ones kept beside them, the earliest first. */
export async function resultsOverTime(
  services: Pick<Services, 'db' | 'sync'>,
  assessmentId: string,
): Promise<ResultsOverTime> {
  const [report, stored, members] = await Promise.all([
    currentReport(services, assessmentId),
    services.db.earlierResult.findMany({ where: { assessmentId }, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] }),
    services.db.member.findMany({ where: { assessmentId }, include: { user: true } }),
  ])
  const earlier = stored.map(({ id, origin, content, addedById, addedAt }): EarlierResult => {
    if (origin !== 'assessment' && origin !== 'file') {
      throw new Error(`The database holds an earlier result of unknown origin: ${origin}.`)
    }
    return {
      id,
      origin,
      addedBy: members.find((member) => member.id === addedById)?.user.name ?? 'A former member',
      addedAt: addedAt.toISOString(),
      snapshot: resultSnapshotSchema.parse(JSON.parse(content)),
    }
  })
  return { now: snapshotOf(report), earlier: byTime(earlier, ({ snapshot }) => snapshot) }
}

/** What came out last before this assessment, of what is kept beside it; null where nothing is. For reading beforehand. */
export async function lastEarlier(db: Queries, assessmentId: string): Promise<ResultSnapshot | null> {
  const stored = await db.earlierResult.findMany({ where: { assessmentId } })
  const snapshots = stored.map(({ content }) => resultSnapshotSchema.parse(JSON.parse(content)))
  return byTime(snapshots, (snapshot) => snapshot).at(-1) ?? null
}

/** Other assessments of the same organisation that the person may read and that have results, the most alike first. */
export async function comparableWith(db: Queries, assessmentId: string, userId: string) {
  const own = await db.assessment.findUniqueOrThrow({ where: { id: assessmentId }, include: { processes: true } })
  const scope = new Set(own.processes.map(({ processId }) => processId))
  const others = await db.assessment.findMany({
    where: {
      id: { not: assessmentId },
      organisationId: own.organisationId,
      members: { some: { userId, removedAt: null } },
      items: { some: { results: { some: { supersededAt: null } } } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    include: { processes: true },
  })
  return others
    .map(({ id, title, unit, modelId, processes }) => ({
      id,
      title,
      unit,
      shared: modelId === own.modelId ? processes.filter(({ processId }) => scope.has(processId)).length : 0,
    }))
    .sort((a, b) => b.shared - a.shared)
}

/** What another assessment of the organisation resulted in. Throws `not-found` for one the person may not read. */
export async function resultOfOther(
  services: Pick<Services, 'db' | 'sync'>,
  { assessmentId, earlierId, userId }: { assessmentId: string; earlierId: string; userId: string },
): Promise<ResultSnapshot> {
  const choices = await comparableWith(services.db, assessmentId, userId)
  if (!choices.some(({ id }) => id === earlierId)) {
    throw new DomainError(
      'not-found',
      'There is no such assessment with results among yours. Choose another, or bring in the file of its report.',
    )
  }
  return snapshotOf(await currentReport(services, earlierId))
}

type Keeping = { member: Membership; origin: EarlierOrigin; snapshot: ResultSnapshot }

/** Keeps an earlier result as it is now; one of the same assessment takes the place of what was kept of it before. */
export async function keepEarlier(tx: Queries, { member, origin, snapshot }: Keeping): Promise<string> {
  const { assessmentId } = member
  if (snapshot.period === null) {
    throw new DomainError('invalid', 'This report holds no results to compare with. Choose one of an earlier time.')
  }
  const kept = await tx.earlierResult.findMany({ where: { assessmentId } })
  const before = kept.filter(({ content }) => {
    const known = resultSnapshotSchema.parse(JSON.parse(content))
    return known.assessmentId === snapshot.assessmentId && known.period?.to === snapshot.period?.to
  })
  if (kept.length - before.length >= mostKept) {
    throw new DomainError('conflict', `${mostKept} earlier results are kept already. Remove one first.`)
  }
  await tx.earlierResult.deleteMany({ where: { id: { in: before.map(({ id }) => id) } } })
  const id = randomUUID()
  await tx.earlierResult.create({
    data: { id, assessmentId, origin, content: JSON.stringify(snapshot), addedById: member.id },
  })
  return id
}

export async function dropEarlier(tx: Queries, assessmentId: string, earlierResultId: string): Promise<void> {
  const { count } = await tx.earlierResult.deleteMany({ where: { id: earlierResultId, assessmentId } })
  if (count === 0)
    throw new DomainError('not-found', 'This earlier result is not kept any more. Look at the list again.')
}
