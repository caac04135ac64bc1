import { readInputs } from '../../../lib/plan/inputs.ts'
import { readSetAside } from '../../../lib/plan/set-aside.ts'
import type { ReportSource, SourceApproval, SourceMember } from '../../../lib/report/source.ts'
import { readRiskTable } from '../../../lib/results/risk-table.ts'
import { roleOf } from '../../../lib/workshop/role.ts'
import { approvedContent } from '../../assessment/approval.ts'
import { decisionRuleOf, decisionTermsOf } from '../../plan/decision.ts'
import { assessmentClassOf, independenceOf, purposeKindOf } from '../../plan/inputs.ts'
import { ratingMethodOf } from '../../plan/measurement.ts'
import type { StoredAssessment } from './rows.ts'

/** What the plan says in fields and words. */
export function sourcePlan(stored: StoredAssessment): ReportSource['assessment'] {
  const { id, title, purpose, sponsor, unit, organisation, timeZone, evidenceRequired } = stored
  return {
    id,
    title,
    purpose,
    purposeKind: purposeKindOf(stored.purposeKind),
    sponsor,
    unit,
    organisation: organisation.name,
    timeZone,
    assessmentClass: assessmentClassOf(stored.assessmentClass),
    independence: independenceOf(stored.independence),
    inputs: readInputs(stored.inputs),
    setAside: readSetAside(stored.setAside),
    riskTable: readRiskTable(stored.riskTable),
    decisionRule: decisionRuleOf(stored.decisionRule),
    decisionTerms: decisionTermsOf(stored),
    ratingMethod: ratingMethodOf(stored.ratingMethod),
    evidenceRequired,
  }
}

/** Everybody who is or was in the team, with what the plan states of them. */
export function sourceMembers({ members }: StoredAssessment): SourceMember[] {
  return members.map(({ id, role, removedAt, independence, competence, user }) => ({
    id,
    name: user.name,
    role: roleOf(role),
    former: removedAt !== null,
    independence: independenceOf(independence),
    competence,
  }))
}

/** The newest approval of the plan; null without one. */
export function sourceApproval({ approvals: [newest] }: StoredAssessment): SourceApproval | null {
  if (!newest) return null
  const { version, approvedBy, approvedAt, reference, sha256, content } = newest
  return { version, approvedBy, approvedAt, reference, sha256, content: approvedContent(content) }
}
