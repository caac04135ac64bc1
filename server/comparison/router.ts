import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { resultSnapshotSchema } from '../../lib/comparison/snapshot.ts'
import type { MakeChange } from '../change/change.ts'
import { router } from '../procedure/trpc.ts'
import { reportTopics } from '../report/draft/drafts.ts'
import { leadProcedure, memberProcedure } from '../team/procedure.ts'
import {
  comparableWith,
  dropResult,
  type Keeping,
  keepResult,
  lastResult,
  type ResultsOverTime,
  resultOfOther,
  resultsOverTime,
} from './results.ts'

/**
 * Earlier results to compare with. They are kept beside the assessment as they stood, so that its whole team reads them
 * whoever may read the other assessment. They are no part of its results, and may be added once it is ended too.
 */
export const comparisonRouter = router({
  get: memberProcedure
    .meta({ shows: ['comparison', ...reportTopics] })
    .query(({ ctx: { services, member } }): Promise<ResultsOverTime> => resultsOverTime(services, member.assessmentId)),

  /** The last of the earlier results, to be read before a process is rated. */
  last: memberProcedure
    .meta({ shows: ['comparison'] })
    .query(({ ctx: { services, member } }) => lastResult(services.db, member.assessmentId)),

  /** What the lead may choose from. */
  choices: leadProcedure
    .meta({ shows: ['comparison'] })
    .query(({ ctx: { services, user, member } }) => comparableWith(services.db, member.assessmentId, user.id)),

  /** Keeps the results of another assessment of the organisation, as they stand now. */
  add: leadProcedure
    .input(z.object({ earlierId: z.string() }))
    .mutation(async ({ ctx: { services, user, member, change }, input: { assessmentId, earlierId } }) => {
      const snapshot = await resultOfOther(services, { assessmentId, earlierId, userId: user.id })
      return keep(change, { member, origin: 'assessment', snapshot })
    }),

  /** Keeps what the page has read from the file of a report. */
  addFile: leadProcedure
    .input(z.object({ snapshot: resultSnapshotSchema }))
    .mutation(({ ctx: { member, change }, input: { snapshot } }) => keep(change, { member, origin: 'file', snapshot })),

  remove: leadProcedure
    .input(z.object({ earlierResultId: z.string() }))
    .mutation(({ ctx: { change }, input: { assessmentId, earlierResultId } }) =>
      change({ action: 'comparison.removed', detail: { earlierResultId }, topics: ['comparison'] }, (tx) =>
        dropResult(tx, assessmentId, earlierResultId),
      ),
    ),
})

function keep(change: MakeChange, keeping: Omit<Keeping, 'id'>): Promise<{ id: string }> {
  const { origin, snapshot } = keeping
  const id = randomUUID()
  const detail = { earlierResultId: id, origin, earlierAssessmentId: snapshot.assessmentId }
  return change({ action: 'comparison.added', detail, topics: ['comparison'] }, async (tx) => {
    await keepResult(tx, { id, ...keeping })
    return { id }
  })
}
