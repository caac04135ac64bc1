import type { RecordedEvidence } from '../evidence/evidence.ts'
import type { AggregationMethod } from '../measurement/aggregate.ts'
import type { RatingMethod } from '../measurement/rating-method.ts'
import type { Direction } from '../measurement/table.ts'
import type { Confidence } from '../workshop/ballot.ts'
import type { ItemState } from '../workshop/item.ts'
import type { Role } from '../workshop/role.ts'
import type { AttributeProfile } from './profile.ts'

/**
 * The assessment report as one JSON-serialisable value (contents after ISO/IEC 33002:2015, 4.2.5 and 4.2.6): every
 * renderer shows this value and nothing else, and publishing freezes it. Dates are ISO 8601 strings in UTC.
 */
export type AssessmentReport = {
  format: 'assay-report'
  /** Version of this shape. */
  formatVersion: 1
  assessment: { id: string; title: string; purpose: string; sponsor: string; unit: string; organisation: string }
  /** When the first and the last of the results that count were recorded; null while there are none. */
  period: { from: string; to: string } | null
  team: ReportMember[]
  model: ReportModel
  framework: ReportFramework
  method: ReportMethod
  summary: { processes: number; items: number; recorded: number; onTarget: number }
  processes: ReportProcess[]
  deviations: Deviation[]
  /** What may not be concluded from this report, one sentence each. */
  limitsOfUse: string[]
}

export type ReportMember = { memberId: string; name: string; role: Role; former: boolean }

export type ReportModel = {
  id: string
  version: string
  name: string
  source: string
  licence: string
  /** Whose words the purposes are. */
  wording: string
}

export type ReportFramework = {
  id: string
  name: string
  source: string
  licence: string
  levels: { level: number; name: string }[]
  attributes: { id: string; name: string; level: number }[]
}

/** How ballots became ratings and ratings levels; `description` says it in sentences. */
export type ReportMethod = {
  scale: { id: string; name: string; steps: { symbol: string; name: string; above: number; upTo: number }[] }
  ratingMethod: RatingMethod
  decisionRule: string
  aggregation: AggregationMethod & { direction: Direction }
  tieRule: string
  evidenceRequired: boolean
  description: string[]
}

/** One process with its level, its profile and what each rating rests on. */
export type ReportProcess = {
  processId: string
  name: string
  group: string
  purpose: string
  clauses: string[]
  targetLevel: number
  /** Level by the recorded ratings; attributes that are not rated stop the climb. */
  level: number
  /** Every item in scope is recorded. */
  complete: boolean
  attributes: AttributeProfile[]
  instances: ReportInstance[]
}

export type ReportInstance = {
  instanceId: string
  name: string
  strengths: string
  weaknesses: string
  items: ReportItem[]
}

export type ReportItem = {
  itemId: string
  attributeId: string
  attributeName: string
  /** The outcome or achievement rated, under rating method R1; empty for the attribute as a whole. */
  part: string
  /** What was rated, in words: the part, or the attribute's name. */
  label: string
  level: number
  state: ItemState
  /** Revealed rounds only: a ballot that is still secret is in no report. */
  rounds: ReportRound[]
  result: ReportResult | null
  /** Results that were reopened, oldest first. */
  superseded: (ReportResult & { supersededAt: string; reason: string })[]
}

export type ReportRound = { number: number; revealedAt: string; ballots: ReportBallot[] }

export type ReportBallot = {
  memberId: string
  name: string
  choice: string
  confidence: Confidence | null
  remark: string
}

export type ReportResult = {
  rating: string
  rationale: string
  decisionRule: string
  /** Members whose last ballot differs from the agreed rating. */
  dissent: { memberId: string; name: string; choice: string }[]
  /** The notes on this attribute as they stood when it was recorded. */
  evidence: string
  /** The pieces of the evidence register that bore on the item when it was recorded. */
  register: RecordedEvidence[]
  /** SHA-256 of the whole worksheet as it stood. */
  worksheetSha256: string
  recordedBy: string
  recordedAt: string
}

/** Something in scope that the report has no result for. */
export type Deviation = {
  processId: string
  processName: string
  instance: string
  attributeId: string
  attributeName: string
  reason: string
}
