import { canonicalJson } from '../canonical.ts'
import type { DecisionRule, DecisionTerms } from '../consensus/decision.ts'
import type { AggregationMethod } from '../measurement/aggregate.ts'
import type { Direction } from '../measurement/grid.ts'
import type { RatingMethod } from '../measurement/rating-method.ts'
import type { RiskTable } from '../results/risk-table.ts'
import { mayRate, type Role } from '../workshop/role.ts'
import type { AssessmentClass } from './class.ts'
import type { Independence } from './independence.ts'
import type { PlanInputs } from './inputs.ts'
import type { PurposeKind } from './purpose.ts'
import type { SetAside } from './set-aside.ts'

/** A plan, as far as it is checked and approved. The API's plan has this shape, and more. */
export type AssessmentPlan = {
  title: string
  purpose: string
  purposeKind: PurposeKind
  sponsor: string
  unit: string
  assessmentClass: AssessmentClass
  /** Of the assessing body; null while it is not stated. */
  independence: Independence | null
  inputs: PlanInputs
  model: { id: string; version: string }
  frameworkId: string
  scaleId: string
  decisionRule: DecisionRule
  decisionTerms: DecisionTerms
  ratingMethod: RatingMethod
  evidenceRequired: boolean
  /** Checks of the plan that the lead has set aside, with reasons. */
  setAside: readonly SetAside[]
  /** How likelihood and consequence of a gap make a risk; null for Assay's own table. */
  riskTable: RiskTable | null
  members: readonly PlannedMember[]
  processes: readonly PlannedProcess[]
} & AggregationMethod & { direction: Direction }

export type PlannedMember = {
  id: string
  name: string
  role: Role
  /** Null while it is not stated. */
  independence: Independence | null
  competence: string
}

export type PlannedProcess = {
  processId: string
  name: string
  targetLevel: number
  /** The instances named are all there are in the unit. */
  allInstances: boolean
  instances: readonly { name: string; across: boolean }[]
}

/** The parts of a plan by the section of the page that holds them. */
export const planParts = ['what', 'scope', 'rigour', 'method', 'inputs', 'team'] as const
export type PlanPart = (typeof planParts)[number]

export const planPartNames: Record<PlanPart, string> = {
  what: 'What and why',
  scope: 'Scope',
  rigour: 'Class and independence',
  method: 'Method',
  inputs: 'Inputs',
  team: 'Team',
}

/** What the sponsor approves, part by part. */
export type PlanContent = Record<PlanPart, unknown>

/**
 * What an approval holds for (ISO/IEC 33002:2015, 4.2.1: the sponsor approves the plan, and the approval is documented).
 * Who takes part or watches may change without a new approval; who leads and rates may not.
 */
export function contentOf(plan: AssessmentPlan): PlanContent {
  return {
    what: {
      title: plan.title,
      purpose: plan.purpose,
      purposeKind: plan.purposeKind,
      sponsor: plan.sponsor,
      unit: plan.unit,
    },
    scope: {
      model: { id: plan.model.id, version: plan.model.version },
      processes: plan.processes.map(({ processId, targetLevel, allInstances, instances }) => ({
        processId,
        targetLevel,
        allInstances,
        instances: instances.filter(({ across }) => !across).map(({ name }) => name),
      })),
    },
    rigour: {
      class: plan.assessmentClass,
      independence: plan.independence,
      // Left out where there is none, so that plans approved before there were any stay as they were approved.
      ...(plan.setAside.length > 0 && { setAside: plan.setAside }),
    },
    method: {
      frameworkId: plan.frameworkId,
      scaleId: plan.scaleId,
      ratingMethod: plan.ratingMethod,
      direction: plan.direction,
      average: plan.average,
      tieRule: plan.tieRule,
      decisionRule: plan.decisionRule,
      // As a number, which is how plans were approved before a share was a fraction.
      share: plan.decisionTerms.share.parts / plan.decisionTerms.share.of,
      spread: plan.decisionTerms.spread,
      evidenceRequired: plan.evidenceRequired,
      ...(plan.riskTable && { riskTable: plan.riskTable }),
    },
    inputs: plan.inputs,
    team: plan.members
      .filter(({ role }) => mayRate(role))
      .map(({ name, role, independence, competence }) => ({
        name,
        role,
        independence,
        competence,
      })),
  }
}

/** The parts in which a plan differs from another, such as the one that was approved. */
export function changedParts(before: PlanContent, after: PlanContent): PlanPart[] {
  return planParts.filter((part) => canonicalJson(before[part] ?? null) !== canonicalJson(after[part] ?? null))
}
