import { coverageOf, familiesLacking } from '../evidence/coverage.ts'
import { findProcess } from '../model/model.ts'
import { type ApprovalState, everythingMissing } from '../plan/check.ts'
import { classDemands } from '../plan/class.ts'
import { demandsInWords } from '../plan/class-words.ts'
import { clauseOf } from '../plan/clause.ts'
import { type AssessmentPlan, changedParts, contentOf } from '../plan/content.ts'
import { missingEvidence } from '../plan/evidence-check.ts'
import { type Independence, independenceTerms } from '../plan/independence.ts'
import { planInputs } from '../plan/inputs.ts'
import { withoutSetAside } from '../plan/set-aside.ts'
import type { ReportMember, ReportPlan } from './report.ts'
import type { ReportSource, SourceMember } from './source.ts'

/** The plan the assessment was done by, with the sponsor's approval and with what it lacks for its class. */
export function planOfReport(source: ReportSource): ReportPlan {
  const { assessment, approval, model } = source
  const { assessmentClass, purposeKind, inputs } = assessment
  const plan = planOfSource(source)
  const changedSince = approval ? changedParts(approval.content, contentOf(plan)) : []
  const { name, explanation } = classDemands[assessmentClass]
  return {
    purposeKind,
    assessmentClass: { class: assessmentClass, name, explanation, asks: demandsInWords(assessmentClass) },
    independence: independenceInFull(assessment.independence),
    inputs: planInputs.map(({ id, name, demandedBy }) => ({
      id,
      name,
      text: inputs[id] ?? '',
      demanded: demandedBy.includes(assessmentClass),
    })),
    scope: source.processes.map(({ processId, targetLevel, allInstances, instances }) => ({
      processId,
      name: findProcess(model, processId)?.name ?? processId,
      targetLevel,
      instances: instances.filter(({ across }) => !across).map(({ name }) => name),
      coverage: allInstances ? 'all' : 'sample',
    })),
    approval: approval && {
      version: approval.version,
      approvedBy: approval.approvedBy,
      approvedAt: approval.approvedAt.toISOString(),
      reference: approval.reference,
      sha256: approval.sha256,
      changedSince,
    },
    lacking: lackingOf(source, plan, approval && { current: changedSince.length === 0 }),
  }
}

/** What is lacking, with the clause that asks for it, and with the reason where the lead has set the check aside. */
function lackingOf(source: ReportSource, plan: AssessmentPlan, approval: ApprovalState): ReportPlan['lacking'] {
  const missing = [...everythingMissing(plan, approval), ...lackingEvidence(source)]
  const { open, aside } = withoutSetAside(missing, plan.setAside)
  return [
    ...open.map(({ check, what, why }) => ({ what, why: `${why} (${clauseOf(check)})` })),
    ...aside.map(({ check, what, why, reason }) => ({
      what,
      why: `${why} (${clauseOf(check)}) Set aside by the lead: ${reason}`,
    })),
  ]
}

/** A member with what the plan states of them. */
export function memberOfReport({ id, name, role, former, independence, competence }: SourceMember): ReportMember {
  return { memberId: id, name, role, former, stated: { independence: independenceInFull(independence), competence } }
}

function independenceInFull(category: Independence | null) {
  return category && { category, ...independenceTerms[category] }
}

/** The source as the plan that is checked and approved. */
export function planOfSource({ assessment, members, model, measurement, processes }: ReportSource): AssessmentPlan {
  const { framework, scale, aggregation } = measurement
  return {
    ...assessment,
    model: { id: model.id, version: model.version },
    frameworkId: framework.id,
    scaleId: scale.id,
    ...aggregation,
    members: members.filter(({ former }) => !former),
    processes: processes.map(({ processId, targetLevel, allInstances, instances }) => ({
      processId,
      name: findProcess(model, processId)?.name ?? processId,
      targetLevel,
      allInstances,
      instances,
    })),
  }
}

function lackingEvidence({ assessment: { assessmentClass }, processes, register }: ReportSource) {
  const asked = classDemands[assessmentClass].evidence
  const items = processes.flatMap(({ instances }) =>
    instances.flatMap(({ id, across, items }) => {
      const instanceIds = across ? instances.map((instance) => instance.id) : [id]
      return items.map(({ attributeId, part }) => {
        const coverage = coverageOf(register, { instanceIds, attributeId, part })
        return { pieces: coverage.pieces, lacking: familiesLacking(coverage, asked) }
      })
    }),
  )
  return missingEvidence(items, assessmentClass)
}
