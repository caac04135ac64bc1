import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { decisionRules } from '../../lib/consensus/decision.ts'
import { readShare, shareAsText } from '../../lib/consensus/share.ts'
import { DomainError } from '../../lib/errors.ts'
import { averages, tieRules } from '../../lib/measurement/aggregate.ts'
import { directions } from '../../lib/measurement/grid.ts'
import { ratingMethods } from '../../lib/measurement/rating-method.ts'
import { assessmentClasses } from '../../lib/plan/class.ts'
import { independences } from '../../lib/plan/independence.ts'
import { planInputsSchema } from '../../lib/plan/inputs.ts'
import { purposeKinds } from '../../lib/plan/purpose.ts'
import { setAsideSchema } from '../../lib/plan/set-aside.ts'
import { refuseConcluded } from '../../lib/plan/status.ts'
import { riskTableSchema } from '../../lib/results/risk-table.ts'
import { recordEvent } from '../audit/event.ts'
import { raiseTopics } from '../change/topic.ts'
import type { Queries } from '../db/client.ts'
import type { Assessment } from '../db/generated/client.ts'
import { modelToPlanWith } from '../model/planning.ts'
import { modelOfPlan } from '../model/stored.ts'
import { plannedMeasurement, ratingMethodOf } from '../plan/measurement.ts'
import { router, userProcedure } from '../procedure/trpc.ts'
import { leadProcedure, memberProcedure, sponsorProcedure } from '../team/procedure.ts'
import { approvalsOf } from './approval.ts'
import { approvePlan } from './approve.ts'
import { assessmentsOf } from './list.ts'
import { planOf } from './plan.ts'
import { removeAssessment } from './remove.ts'
import { applyScope, scopeOf, scopeSchema } from './scope.ts'

const fields = {
  title: z.string().trim().min(1, 'Give the assessment a title.').max(160),
  purpose: z.string().trim().max(2000),
  sponsor: z.string().trim().max(160),
  unit: z.string().trim().min(1, 'Name the organisational unit that is assessed.').max(160),
  decisionRule: z.enum(decisionRules),
}

const newAssessment = z.object({
  ...fields,
  modelId: z.string().default('iso-33054'),
  /** Left out: the newest published version. */
  modelVersion: z.string().optional(),
  frameworkId: z.string(),
  scaleId: z.string(),
  ratingMethod: z.enum(ratingMethods).default('R2'),
  processes: scopeSchema,
})

/** A share as it is typed; it is stored as a fraction. */
const majorityShare = z.union([z.string().max(40), z.number()]).transform((typed, context) => {
  try {
    return shareAsText(readShare(typed))
  } catch (error) {
    context.addIssue(error instanceof DomainError ? error.message : 'Write a fraction, such as 2/3.')
    return z.NEVER
  }
})

const changes = z.object({
  purposeKind: z.enum(purposeKinds).optional(),
  assessmentClass: z.literal(assessmentClasses).optional(),
  independence: z.enum(['', ...independences]).optional(),
  inputs: planInputsSchema.optional(),
  setAside: setAsideSchema.optional(),
  /** Null for Assay's own table. */
  riskTable: riskTableSchema.nullable().optional(),
  title: fields.title.optional(),
  purpose: fields.purpose.optional(),
  sponsor: fields.sponsor.optional(),
  unit: fields.unit.optional(),
  decisionRule: fields.decisionRule.optional(),
  evidenceRequired: z.boolean().optional(),
  majorityShare: majorityShare.optional(),
  majoritySpread: z.int().min(0).max(5).optional(),
  scaleId: z.string().optional(),
  ratingMethod: z.enum(ratingMethods).optional(),
  direction: z.enum(directions).optional(),
  average: z.enum(averages).optional(),
  tieRule: z.enum(tieRules).optional(),
})

export const assessmentRouter = router({
  list: userProcedure.query(({ ctx: { services, user } }) => assessmentsOf(services.db, user.id)),

  get: memberProcedure
    .meta({ shows: ['plan', 'team', 'evidence'] })
    .query(({ ctx: { services, member } }) => planOf(services.db, member)),

  /** Whoever plans an assessment leads it. Guests and roles of the demo can't: they belong to one assessment. */
  create: userProcedure.input(newAssessment).mutation(async ({ ctx: { services, user }, input }) => {
    if (user.kind !== 'account') {
      throw new DomainError(
        'forbidden',
        'Planning an assessment needs an account. Create one, or ask your administrator for it.',
      )
    }
    const { processes, modelId, modelVersion, ...plan } = input
    const { organisationId } = user
    const id = randomUUID()
    await services.db.$transaction(async (tx) => {
      const asked = { modelId, modelVersion, ...plan }
      const { model, framework, ownFramework } = await modelToPlanWith(tx, organisationId, asked)
      await tx.assessment.create({
        data: { id, organisationId, modelId, modelVersion: model.version, ownFramework, ...plan },
      })
      await tx.member.create({ data: { id: randomUUID(), assessmentId: id, userId: user.id, role: 'lead' } })
      const frame = { assessmentId: id, unit: plan.unit, model, framework, method: plan.ratingMethod }
      await applyScope(tx, frame, processes)
      await recordEvent(tx, { assessmentId: id, actorId: user.id, action: 'assessment.created' })
    })
    await services.stages.project(id)
    return { id }
  }),

  update: leadProcedure.input(changes).mutation(async ({ ctx: { services, user }, input }) => {
    const { assessmentId, inputs, setAside, riskTable, ...rest } = input
    const data = {
      ...rest,
      ...(inputs && { inputs: JSON.stringify(inputs) }),
      ...(setAside && { setAside: JSON.stringify(setAside) }),
      ...(riskTable !== undefined && { riskTable: riskTable && JSON.stringify(riskTable) }),
    }
    await services.db.$transaction(async (tx) => {
      const { decisionRule: before, ratingMethod: ratedBefore } = await changePlan(tx, assessmentId)
      const plan = await tx.assessment.update({ where: { id: assessmentId }, data })
      plannedMeasurement(plan)
      if (plan.ratingMethod !== ratedBefore)
        await applyScope(tx, await frameOf(tx, plan), await scopeOf(tx, assessmentId))
      const { decisionRule = before } = data
      await recordEvent(tx, {
        assessmentId,
        actorId: user.id,
        action: 'plan.changed',
        // A rule that changes between a reveal and its record is worth being able to see.
        detail: {
          fields: Object.keys(data),
          ...(decisionRule !== before && { decisionRule: { before, decisionRule } }),
        },
      })
    })
    await services.stages.project(assessmentId)
  }),

  setScope: leadProcedure
    .input(z.object({ processes: scopeSchema }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, processes } }) => {
      await services.db.$transaction(async (tx) => {
        const plan = await changePlan(tx, assessmentId)
        await applyScope(tx, await frameOf(tx, plan), processes)
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'scope.changed', detail: { processes } })
      })
      await services.stages.project(assessmentId)
    }),

  /** The sponsor approves the plan they have read, by its hash. */
  approvePlan: sponsorProcedure
    .input(z.object({ sha256: z.string() }))
    .mutation(async ({ ctx: { services, user, member }, input: { assessmentId, sha256 } }) => {
      const approving = { member, actorId: user.id, sha256, approvedBy: user.name, reference: '' }
      await services.db.$transaction((tx) => approvePlan(tx, approving))
      await services.stages.project(assessmentId)
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
    .mutation(async ({ ctx: { services, user, member }, input: { assessmentId, ...approval } }) => {
      await services.db.$transaction((tx) => approvePlan(tx, { member, actorId: user.id, ...approval }))
      await services.stages.project(assessmentId)
    }),

  /** Every approval of the plan there was, newest first. */
  approvals: memberProcedure
    .meta({ shows: ['plan'] })
    .query(({ ctx: { services, member } }) => approvalsOf(services.db, member.assessmentId)),

  /** Ends the workshop: from here on plan and results stay as they are. */
  conclude: leadProcedure.mutation(async ({ ctx: { services, user }, input: { assessmentId } }) => {
    await services.db.$transaction(async (tx) => {
      await changePlan(tx, assessmentId)
      const data = { status: 'concluded', currentItemId: null, timerStartedAt: null, timerSeconds: null }
      await tx.assessment.update({ where: { id: assessmentId }, data })
      await recordEvent(tx, { assessmentId, actorId: user.id, action: 'assessment.concluded' })
    })
    await services.stages.project(assessmentId)
  }),

  /** Removes the assessment with everything in it; the title has to be typed, since nothing brings it back. */
  remove: leadProcedure
    .input(z.object({ title: z.string() }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, title } }) => {
      await services.db.$transaction(async (tx) => {
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

/** What a scope is applied within. */
async function frameOf(tx: Queries, plan: Assessment) {
  const { framework } = plannedMeasurement(plan)
  const method = ratingMethodOf(plan.ratingMethod)
  return { assessmentId: plan.id, unit: plan.unit, model: await modelOfPlan(tx, plan), framework, method }
}

/** Marks the plan as changed, so that every page fetches it again; refuses once the assessment is concluded. */
async function changePlan(tx: Queries, assessmentId: string) {
  await raiseTopics(tx, assessmentId, ['plan'])
  const plan = await tx.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
  refuseConcluded(plan)
  return plan
}
