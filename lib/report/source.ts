import type { DecisionRule, DecisionTerms } from '../consensus/decision.ts'
import type { Evidence, RecordedEvidence } from '../evidence/evidence.ts'
import type { Action } from '../improvement/action.ts'
import type { Finding } from '../improvement/finding.ts'
import type { RatingMethod } from '../measurement/rating-method.ts'
import type { ProcessModel } from '../model/model.ts'
import type { AssessmentClass } from '../plan/class.ts'
import type { PlanContent } from '../plan/content.ts'
import type { Independence } from '../plan/independence.ts'
import type { PlanInputs } from '../plan/inputs.ts'
import type { PurposeKind } from '../plan/purpose.ts'
import type { SetAside } from '../plan/set-aside.ts'
import type { RiskTable } from '../results/risk-table.ts'
import type { Confidence } from '../workshop/ballot.ts'
import type { ItemState } from '../workshop/item.ts'
import type { Role } from '../workshop/role.ts'
import type { Measurement } from './profile.ts'

/** What a report is built from: the rows of an assessment and the texts of its worksheets, as plain values. */
export type ReportSource = {
  assessment: {
    id: string
    title: string
    purpose: string
    purposeKind: PurposeKind
    sponsor: string
    unit: string
    organisation: string
    /** Days and times of the report are told in it: a name of the IANA database. */
    timeZone: string
    assessmentClass: AssessmentClass
    /** Of the assessing body; null while it is not stated. */
    independence: Independence | null
    inputs: PlanInputs
    setAside: readonly SetAside[]
    riskTable: RiskTable | null
    decisionRule: DecisionRule
    decisionTerms: DecisionTerms
    ratingMethod: RatingMethod
    evidenceRequired: boolean
  }
  members: SourceMember[]
  model: ProcessModel
  measurement: Measurement
  /** In the order of the plan. */
  processes: SourceProcess[]
  /** The register of evidence as it stands. */
  register: Evidence[]
  /** The newest approval of the plan. */
  approval: SourceApproval | null
  findings: Finding[]
  actions: Action[]
}

export type SourceMember = {
  id: string
  name: string
  role: Role
  former: boolean
  independence: Independence | null
  competence: string
}

export type SourceApproval = {
  version: number
  approvedBy: string
  approvedAt: Date
  reference: string
  sha256: string
  content: PlanContent
}

export type SourceProcess = {
  processId: string
  targetLevel: number
  /** The instances named are all there are in the unit. */
  allInstances: boolean
  instances: SourceInstance[]
}

export type SourceInstance = {
  id: string
  name: string
  /** Stands for all instances, where they are rated together (rating method R3). */
  across: boolean
  strengths: string
  weaknesses: string
  /** None where instances are rated together. */
  items: SourceItem[]
}

export type SourceItem = {
  id: string
  attributeId: string
  part: string
  label: string
  state: ItemState
  rounds: { number: number; revealedAt: Date | null; ballots: SourceBallot[] }[]
  /** All that were ever recorded, oldest first; the one that counts is not superseded. */
  results: SourceResult[]
}

export type SourceBallot = { memberId: string; choice: string; confidence: Confidence | null; remark: string }

export type SourceResult = {
  rating: string
  rationale: string
  rule: string
  dissent: { memberId: string; choice: string }[]
  evidence: string
  /** The pieces of the register that bore on the item when it was recorded. */
  register: RecordedEvidence[]
  worksheetSha256: string
  /** Member who recorded it. */
  recordedById: string
  recordedAt: Date
  superseded: { at: Date; reason: string } | null
}
