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
import { isTimeZone } from '../../lib/report/zone.ts'
import { riskTableSchema } from '../../lib/results/risk-table.ts'
import type { Topic } from '../../lib/workshop/topic.ts'
import type { MakeChange } from '../change/change.ts'
import { plannedMeasurement } from '../plan/measurement.ts'
import { refuseWhileRoundIsOpen } from '../plan/open-round.ts'
import { applyScope, frameOf, scopeOf } from './scope.ts'

/** What every plan says, also a new one. */
export const planFields = {
  title: z.string().trim().min(1, 'Give the assessment a title.').max(160),
  purpose: z.string().trim().max(2000),
  sponsor: z.string().trim().max(160),
  unit: z.string().trim().min(1, 'Name the organisational unit that is assessed.').max(160),
  decisionRule: z.enum(decisionRules),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'There is no such time zone. Give its name in the IANA database, such as Europe/Bucharest.'),
}

/** A share as it is typed; it is stored as a fraction. */
const majorityShare = z.union([z.string().max(40), z.number()]).transform((typed, context) => {
  try {
    return shareAsText(readShare(typed))
  } catch (error) {
    context.addIssue(error instanceof DomainError ? error.message : 'Write a fraction, such as 2/3.')
    return z.NEVER
  }
})

/** What a form changes of a plan; what it leaves out stays. */
export const planChanges = z.object({
  purposeKind: z.enum(purposeKinds).optional(),
  assessmentClass: z.literal(assessmentClasses).optional(),
  independence: z.enum(['', ...independences]).optional(),
  inputs: planInputsSchema.optional(),
  setAside: setAsideSchema.optional(),
  /** Null for Assay's own table. */
  riskTable: riskTableSchema.nullable().optional(),
  title: planFields.title.optional(),
  purpose: planFields.purpose.optional(),
  sponsor: planFields.sponsor.optional(),
  unit: planFields.unit.optional(),
  timeZone: planFields.timeZone.optional(),
  decisionRule: planFields.decisionRule.optional(),
  evidenceRequired: z.boolean().optional(),
  majorityShare: majorityShare.optional(),
  majoritySpread: z.int().min(0).max(5).optional(),
  scaleId: z.string().optional(),
  ratingMethod: z.enum(ratingMethods).optional(),
  direction: z.enum(directions).optional(),
  average: z.enum(averages).optional(),
  tieRule: z.enum(tieRules).optional(),
})

/** What leaves the scope takes along what was linked to it, said of it and rated in it. */
export const topicsOfScope: readonly Topic[] = ['plan', 'evidence', 'findings', 'comments', 'rounds', 'worksheets']

/** Changes what the plan says. Another rating method makes other items to rate. */
export async function changePlan(
  change: MakeChange,
  assessmentId: string,
  { inputs, setAside, riskTable, ...rest }: z.infer<typeof planChanges>,
): Promise<void> {
  const data = {
    ...rest,
    ...(inputs && { inputs: JSON.stringify(inputs) }),
    ...(setAside && { setAside: JSON.stringify(setAside) }),
    ...(riskTable !== undefined && { riskTable: riskTable && JSON.stringify(riskTable) }),
  }
  await change({ action: 'plan.changed', topics: ['plan'] }, async (tx, also) => {
    const before = await tx.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
    const plan = await tx.assessment.update({ where: { id: assessmentId }, data })
    plannedMeasurement(plan)
    if (plan.scaleId !== before.scaleId || plan.ratingMethod !== before.ratingMethod) {
      await refuseWhileRoundIsOpen(tx, assessmentId)
    }
    if (plan.ratingMethod !== before.ratingMethod) {
      await applyScope(tx, await frameOf(tx, plan), await scopeOf(tx, assessmentId))
      also.topics(...topicsOfScope)
    }
    const { decisionRule } = plan
    return {
      fields: Object.keys(data),
      changes: changesOf(before, data),
      ...(decisionRule !== before.decisionRule && {
        decisionRule: { before: before.decisionRule, decisionRule },
      }),
    }
  })
}

/** Fields in which people write: what stands there may name somebody, and the trail keeps no name. */
const written = ['purpose', 'sponsor', 'inputs', 'setAside']

/** What each field of a change was before, and is now, but for what people write; those that stay are left out. */
function changesOf(before: object, data: object): Record<string, { before: unknown; after: unknown }> {
  const changed = Object.entries(data)
    .map(([field, after]) => ({ field, before: Reflect.get(before, field), after }))
    .filter(({ field, before, after }) => !written.includes(field) && after !== undefined && before !== after)
  return Object.fromEntries(changed.map(({ field, before, after }) => [field, { before, after }]))
}
