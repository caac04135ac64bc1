import type { DecisionTerms } from '../consensus/decision.ts'
import type { RecordedEvidence } from '../evidence/evidence.ts'
import type { RatingMethod } from '../measurement/rating-method.ts'
import type { ProcessModel } from '../model/model.ts'
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
    sponsor: string
    unit: string
    organisation: string
    decisionRule: string
    decisionTerms: DecisionTerms
    ratingMethod: RatingMethod
    evidenceRequired: boolean
  }
  members: { id: string; name: string; role: Role; former: boolean }[]
  model: ProcessModel
  measurement: Measurement
  /** In the order of the plan. */
  processes: { processId: string; targetLevel: number; instances: SourceInstance[] }[]
}

export type SourceInstance = { id: string; name: string; strengths: string; weaknesses: string; items: SourceItem[] }

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
