import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { router } from '../procedure/trpc.ts'
import { findingProcedure, memberProcedure } from '../team/procedure.ts'
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
    .mutation(({ ctx: { change, member }, input: { assessmentId, ...finding } }) => {
      const id = randomUUID()
      const detail = { findingId: id, kind: finding.kind }
      return change({ action: 'finding.added', detail, topics: ['findings'] }, async (tx) => {
        await addFinding(tx, { id, assessmentId, memberId: member.id, finding })
        return { id }
      })
    }),

  /** `revision` is that of the finding the form was opened with. */
  change: findingProcedure
    .input(changing)
    .mutation(({ ctx: { change }, input: { assessmentId, findingId, revision, ...finding } }) =>
      change({ action: 'finding.changed', detail: { findingId, kind: finding.kind }, topics: ['findings'] }, (tx) =>
        changeFinding(tx, { assessmentId, findingId, revision, finding }),
      ),
    ),

  remove: findingProcedure
    .input(ofFinding)
    .mutation(({ ctx: { change }, input: { assessmentId, findingId } }) =>
      change({ action: 'finding.removed', detail: { findingId }, topics: ['findings'] }, (tx) =>
        removeFinding(tx, assessmentId, findingId),
      ),
    ),
})
