import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { router } from '../procedure/trpc.ts'
import { findingProcedure, memberProcedure } from '../team/procedure.ts'
import {
  actionSchema,
  actionsOf,
  addAction,
  changeAction,
  progressAction,
  progressSchema,
  removeAction,
} from './action.ts'

const ofAction = z.object({ actionId: z.string() })
const ofRevision = ofAction.extend({ revision: z.int().min(0) })
const changing = actionSchema.extend(ofRevision.shape)

/** What is to be done about gaps and findings. */
export const actionRouter = router({
  list: memberProcedure
    .meta({ shows: ['findings', 'results', 'plan'] })
    .query(({ ctx: { services, member } }) => actionsOf(services.db, member.assessmentId)),

  add: findingProcedure
    .input(actionSchema)
    .mutation(({ ctx: { change, member }, input: { assessmentId, ...action } }) => {
      const id = randomUUID()
      return change({ action: 'action.added', detail: { actionId: id }, topics: ['findings'] }, async (tx) => {
        await addAction(tx, { id, assessmentId, memberId: member.id, action })
        return { id }
      })
    }),

  /** `revision` is that of the action the form was opened with. */
  change: findingProcedure
    .input(changing)
    .mutation(({ ctx: { change }, input: { assessmentId, actionId, revision, ...action } }) =>
      change({ action: 'action.changed', detail: { actionId }, topics: ['findings'] }, (tx) =>
        changeAction(tx, { assessmentId, actionId, revision, action }),
      ),
    ),

  /** Says how far an action has come. */
  progress: findingProcedure
    .input(ofRevision.extend({ progress: progressSchema }))
    .mutation(({ ctx: { change, member }, input: { actionId, ...asked } }) => {
      const detail = { actionId, state: asked.progress.state }
      return change({ action: 'action.progressed', detail, topics: ['findings'] }, (tx) =>
        progressAction(tx, { memberId: member.id, actionId, ...asked }),
      )
    }),

  remove: findingProcedure
    .input(ofAction)
    .mutation(({ ctx: { change }, input: { assessmentId, actionId } }) =>
      change({ action: 'action.removed', detail: { actionId }, topics: ['findings'] }, (tx) =>
        removeAction(tx, assessmentId, actionId),
      ),
    ),
})
