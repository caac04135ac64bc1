import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { ratingMethods } from '../../lib/measurement/rating-method.ts'
import { recordEvent } from '../audit/event.ts'
import { takeAssessment } from '../change/take.ts'
import { roomInOrganisation } from '../limits/room-for.ts'
import { modelToPlanWith } from '../model/planning.ts'
import { planningProcedure, router, userProcedure } from '../procedure/trpc.ts'
import { leadProcedure, memberProcedure, sponsorProcedure } from '../team/procedure.ts'
import { approvalsOf } from './approval.ts'
import { approvePlan } from './approve.ts'
import { changePlan, planChanges, planFields, topicsOfScope } from './change-plan.ts'
import { assessmentsOf } from './list.ts'
import { planOf } from './plan.ts'
import { removeAssessment } from './remove.ts'
import { applyScope, frameOf, scopeSchema } from './scope.ts'

const newAssessment = z.object({
  ...planFields,
  /** Left out: days and times are told in UTC. */
  timeZone: planFields.timeZone.default('UTC'),
  modelId: z.string().default('iso-33054'),
  /** Left out: the newest published version. */
  modelVersion: z.string().optional(),
  frameworkId: z.string(),
  scaleId: z.string(),
  ratingMethod: z.enum(ratingMethods).default('R2'),
  processes: scopeSchema,
})

export const assessmentRouter = router({
  list: userProcedure.query(({ ctx: { services, user } }) => assessmentsOf(services.db, user.id)),

  get: memberProcedure
    .meta({ shows: ['plan', 'team', 'evidence'] })
    .query(({ ctx: { services, member } }) => planOf(services.db, member)),

  /** Whoever plans an assessment leads it. Guests and roles of the demo can't: they belong to one assessment. */
  create: planningProcedure.input(newAssessment).mutation(async ({ ctx: { services, user }, input }) => {
    const { processes, modelId, modelVersion, ...plan } = input
    const { organisationId } = user
    const id = randomUUID()
    await services.db.$transaction(async (tx) => {
      await roomInOrganisation(tx, 'assessments', organisationId)
      const asked = { modelId, modelVersion, ...plan }
      const { model, framework, ownFramework } = await modelToPlanWith(tx, organisationId, asked)
      await tx.assessment.create({
        data: { id, organisationId, modelId, modelVersion: model.version, ownFramework, ...plan },
      })
      await tx.member.create({ data: { id: randomUUID(), assessmentId: id, userId: user.id, role: 'lead' } })
      const frame = { assessmentId: id, unit: plan.unit, model, framework, method: plan.ratingMethod }
      await applyScope(tx, frame, processes)
      await recordEvent(tx, { assessmentId: id, actorId: user.id, action: 'assessment.created', detail: {} })
    })
    await services.stages.project(id)
    return { id }
  }),

  update: leadProcedure
    .input(planChanges)
    .mutation(({ ctx: { change }, input: { assessmentId, ...changed } }) => changePlan(change, assessmentId, changed)),

  setScope: leadProcedure
    .input(z.object({ processes: scopeSchema }))
    .mutation(({ ctx: { change }, input: { assessmentId, processes } }) =>
      change({ action: 'scope.changed', detail: { processes }, topics: topicsOfScope }, async (tx) => {
        const plan = await tx.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
        await applyScope(tx, await frameOf(tx, plan), processes)
      }),
    ),

  /** The sponsor approves the plan they have read, by its hash. */
  approvePlan: sponsorProcedure
    .input(z.object({ sha256: z.string() }))
    .mutation(async ({ ctx: { user, member, change }, input: { sha256 } }) => {
      const approving = { member, sha256, approvedBy: user.name, reference: '' }
      await change({ action: 'plan.approved', topics: ['plan'] }, (tx) => approvePlan(tx, approving))
    }),

  /** Notes an approval that was given elsewhere: who gave it, and where it is found. */
  noteApproval: leadProcedure
    .input(
      z.object({
        sha256: z.string(),
        approvedBy: z.string().trim().min(1, 'Name who approved the plan.').max(160),
        reference: z.string().trim().min(1, 'Say where the approval is found: a letter, a minute, a mail.').max(500),
      }),
    )
    .mutation(async ({ ctx: { member, change }, input: { assessmentId: _, ...approval } }) => {
      await change({ action: 'plan.approved', topics: ['plan'] }, (tx) => approvePlan(tx, { member, ...approval }))
    }),

  /** Every approval of the plan there was, newest first. */
  approvals: memberProcedure
    .meta({ shows: ['plan'] })
    .query(({ ctx: { services, member } }) => approvalsOf(services.db, member.assessmentId)),

  /** Ends the workshop: from here on plan and results stay as they are. */
  conclude: leadProcedure.mutation(({ ctx: { change }, input: { assessmentId } }) =>
    change({ action: 'assessment.concluded', detail: {}, topics: ['plan'] }, async (tx) => {
      const data = { status: 'concluded', currentItemId: null, timerStartedAt: null, timerSeconds: null }
      await tx.assessment.update({ where: { id: assessmentId }, data })
    }),
  ),

  /** Removes the assessment with everything in it; the title has to be typed, since nothing brings it back. */
  remove: leadProcedure
    .input(z.object({ title: z.string() }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, title } }) => {
      await services.db.$transaction(async (tx) => {
        await takeAssessment(tx, assessmentId)
        const assessment = await tx.assessment.findUniqueOrThrow({
          where: { id: assessmentId },
          include: { organisation: true },
        })
        if (assessment.organisation.demo) {
          throw new DomainError('forbidden', 'The demo workshop is there for everybody. Begin it anew instead.')
        }
        if (assessment.title !== title.trim()) {
          throw new DomainError('invalid', `Type the title exactly as it is: ${assessment.title}`)
        }
        await removeAssessment(tx, assessmentId)
        await recordEvent(tx, {
          assessmentId: null,
          actorId: user.id,
          action: 'assessment.removed',
          detail: { assessmentId, title },
        })
      })
      // A projection that began before is over once this one, which finds nothing, is: nothing writes after the forgetting.
      await services.stages.project(assessmentId)
      await services.sync.forget(assessmentId)
    }),
})
