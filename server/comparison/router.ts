import { z } from 'zod'
import { resultSnapshotSchema } from '../../lib/comparison/snapshot.ts'
import { recordEvent } from '../audit/event.ts'
import { router } from '../procedure/trpc.ts'
import type { Services } from '../services.ts'
import type { Membership } from '../team/membership.ts'
import { leadProcedure, memberProcedure } from '../team/procedure.ts'
import {
  comparableWith,
  dropEarlier,
  type EarlierOrigin,
  keepEarlier,
  lastEarlier,
  type ResultsOverTime,
  resultOfOther,
  resultsOverTime,
} from './earlier.ts'

/**
 * Earlier results to compare with. They are kept beside the assessment as they stood, so that its whole team reads them
 * whoever may read the other assessment. They are no part of its results, and may be added once it is ended too.
 */
export const comparisonRouter = router({
  get: memberProcedure
    .meta({ shows: ['comparison', 'results', 'plan'] })
    .query(({ ctx: { services, member } }): Promise<ResultsOverTime> => resultsOverTime(services, member.assessmentId)),

  /** The last of the earlier results, to be read before a process is rated. */
  last: memberProcedure
    .meta({ shows: ['comparison'] })
    .query(({ ctx: { services, member } }) => lastEarlier(services.db, member.assessmentId)),

  /** What the lead may choose from. */
  choices: leadProcedure
    .meta({ shows: ['comparison'] })
    .query(({ ctx: { services, user, member } }) => comparableWith(services.db, member.assessmentId, user.id)),

  /** Keeps the results of another assessment of the organisation, as they stand now. */
  add: leadProcedure
    .input(z.object({ earlierId: z.string() }))
    .mutation(async ({ ctx: { services, user, member }, input: { assessmentId, earlierId } }) => {
      const snapshot = await resultOfOther(services, { assessmentId, earlierId, userId: user.id })
      return keep({ services, member, actorId: user.id }, 'assessment', snapshot)
    }),

  /** Keeps what the page has read from the file of a report. */
  addFile: leadProcedure
    .input(z.object({ snapshot: resultSnapshotSchema }))
    .mutation(({ ctx: { services, user, member }, input: { snapshot } }) =>
      keep({ services, member, actorId: user.id }, 'file', snapshot),
    ),

  remove: leadProcedure
    .input(z.object({ earlierResultId: z.string() }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, earlierResultId } }) => {
      await services.db.$transaction(async (tx) => {
        await dropEarlier(tx, assessmentId, earlierResultId)
        const detail = { earlierResultId }
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'comparison.removed', detail })
      })
    }),
})

type Keeper = { services: Services; member: Membership; actorId: string }

async function keep(
  { services, member, actorId }: Keeper,
  origin: EarlierOrigin,
  snapshot: z.infer<typeof resultSnapshotSchema>,
): Promise<{ id: string }> {
  const { assessmentId } = member
  return services.db.$transaction(async (tx) => {
    const id = await keepEarlier(tx, { member, origin, snapshot })
    const detail = { earlierResultId: id, origin, earlierAssessmentId: snapshot.assessmentId }
    await recordEvent(tx, { assessmentId, actorId, action: 'comparison.added', detail })
    return { id }
  })
}
