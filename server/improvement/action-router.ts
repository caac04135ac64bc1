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
import { changeImprovement } from './change.ts'

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
    .mutation(async ({ ctx: { services, user, member }, input: { assessmentId, ...action } }) => {
      const event = { services, assessmentId, actorId: user.id, action: 'action.added' }
      const { actionId } = await changeImprovement(event, async (tx) => ({
        actionId: await addAction(tx, { assessmentId, memberId: member.id, action }),
      }))
      return { id: actionId }
    }),

  /** `revision` is that of the action the form was opened with. */
  change: findingProcedure
    .input(changing)
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, actionId, revision, ...action } }) => {
      const event = { services, assessmentId, actorId: user.id, action: 'action.changed' }
      await changeImprovement(event, async (tx) => {
        await changeAction(tx, { assessmentId, actionId, revision, action })
        return { actionId }
      })
    }),

  /** Says how far an action has come. */
  progress: findingProcedure
    .input(ofRevision.extend({ progress: progressSchema }))
    .mutation(async ({ ctx: { services, user, member }, input: { assessmentId, ...asked } }) => {
      const event = { services, assessmentId, actorId: user.id, action: 'action.progressed' }
      await changeImprovement(event, async (tx) => {
        await progressAction(tx, { assessmentId, memberId: member.id, ...asked })
        return { actionId: asked.actionId, state: asked.progress.state }
      })
    }),

  remove: findingProcedure
    .input(ofAction)
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, actionId } }) => {
      const event = { services, assessmentId, actorId: user.id, action: 'action.removed' }
      await changeImprovement(event, async (tx) => {
        await removeAction(tx, assessmentId, actionId)
        return { actionId }
      })
    }),
})
