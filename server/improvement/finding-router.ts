import { z } from 'zod'
import { router } from '../procedure/trpc.ts'
import { findingProcedure, memberProcedure } from '../team/procedure.ts'
import { changeImprovement } from './change.ts'
import { addFinding, changeFinding, findingSchema, findingsOf, removeFinding } from './finding.ts'

const ofFinding = z.object({ findingId: z.string() })
const changing = findingSchema.extend({ ...ofFinding.shape, revision: z.int().min(0) })

/** What the team found beside ratings. */
export const findingRouter = router({
  list: memberProcedure
    .meta({ shows: ['findings', 'evidence'] })
    .query(({ ctx: { services, member } }) => findingsOf(services.db, member.assessmentId)),

  add: findingProcedure
    .input(findingSchema)
    .mutation(async ({ ctx: { services, user, member }, input: { assessmentId, ...finding } }) => {
      const event = { services, assessmentId, actorId: user.id, action: 'finding.added' }
      const { findingId } = await changeImprovement(event, async (tx) => {
        const findingId = await addFinding(tx, { assessmentId, memberId: member.id, finding })
        return { findingId, kind: finding.kind }
      })
      return { id: findingId }
    }),

  /** `revision` is that of the finding the form was opened with. */
  change: findingProcedure
    .input(changing)
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, findingId, revision, ...finding } }) => {
      const event = { services, assessmentId, actorId: user.id, action: 'finding.changed' }
      await changeImprovement(event, async (tx) => {
        await changeFinding(tx, { assessmentId, findingId, revision, finding })
        return { findingId, kind: finding.kind }
      })
    }),

  remove: findingProcedure
    .input(ofFinding)
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, findingId } }) => {
      const event = { services, assessmentId, actorId: user.id, action: 'finding.removed' }
      await changeImprovement(event, async (tx) => {
        await removeFinding(tx, assessmentId, findingId)
        return { findingId }
      })
    }),
})
