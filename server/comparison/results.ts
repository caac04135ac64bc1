import {
  byTime,
  type ResultOrigin,
  type ResultSnapshot,
  resultOrigins,
  resultSnapshotSchema,
  snapshotOf,
} from '../../lib/comparison/snapshot.ts'
import { DomainError } from '../../lib/errors.ts'
import type { Queries } from '../db/client.ts'
import { storedWord } from '../db/word.ts'
import type { Services } from '../services.ts'
import type { Membership } from '../team/membership.ts'
import { namesOfMembers } from '../team/names.ts'

export type ComparedResult = {
  id: string
  origin: ResultOrigin
  addedBy: string
  addedAt: string
  snapshot: ResultSnapshot
}

export type ResultsOverTime = { now: ResultSnapshot; earlier: ComparedResult[] }

/** Most earlier results that are kept beside an assessment: more nobody reads in one table. */
const mostKept = 12

/** The results as they stand now, and the earlier ones kept beside them, the earliest first. */
export async function resultsOverTime(
  services: Pick<Services, 'db' | 'drafts'>,
  assessmentId: string,
): Promise<ResultsOverTime> {
  const [report, stored, nameOf] = await Promise.all([
    services.drafts.current(assessmentId),
    services.db.earlierResult.findMany({ where: { assessmentId }, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] }),
    namesOfMembers(services.db, assessmentId),
  ])
  const earlier = stored.map(
    ({ id, origin, content, addedById, addedAt }): ComparedResult => ({
      id,
      origin: storedWord(resultOrigins, origin),
      addedBy: nameOf(addedById),
      addedAt: addedAt.toISOString(),
      snapshot: resultSnapshotSchema.parse(JSON.parse(content)),
    }),
  )
  return { now: snapshotOf(report), earlier: byTime(earlier, ({ snapshot }) => snapshot) }
}

/** What came out last before this assessment, of what is kept beside it; null where nothing is. For reading beforehand. */
export async function lastResult(db: Queries, assessmentId: string): Promise<ResultSnapshot | null> {
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
  services: Pick<Services, 'db' | 'drafts'>,
  { assessmentId, earlierId, userId }: { assessmentId: string; earlierId: string; userId: string },
): Promise<ResultSnapshot> {
  const choices = await comparableWith(services.db, assessmentId, userId)
  if (!choices.some(({ id }) => id === earlierId)) {
    throw new DomainError(
      'not-found',
      'There is no such assessment with results among yours. Choose another, or bring in the file of its report.',
    )
  }
  return snapshotOf(await services.drafts.current(earlierId))
}

export type Keeping = { id: string; member: Membership; origin: ResultOrigin; snapshot: ResultSnapshot }

/** Keeps an earlier result as it is now; one of the same assessment takes the place of what was kept of it before. */
export async function keepResult(tx: Queries, { id, member, origin, snapshot }: Keeping): Promise<void> {
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
  await tx.earlierResult.create({
    data: { id, assessmentId, origin, content: JSON.stringify(snapshot), addedById: member.id },
  })
}

export async function dropResult(tx: Queries, assessmentId: string, earlierResultId: string): Promise<void> {
  const { count } = await tx.earlierResult.deleteMany({ where: { id: earlierResultId, assessmentId } })
  if (count === 0)
    throw new DomainError('not-found', 'This earlier result is not kept any more. Look at the list again.')
}
