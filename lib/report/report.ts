import type { z } from 'zod'
import type { reportSchema } from './schema.ts'

/**
 * The assessment report as one JSON-serialisable value (contents after ISO/IEC 33002:2015, 4.2.5 and 4.2.6): every
 * renderer shows this value and nothing else, and publishing freezes it. Dates are ISO 8601 strings in UTC. A part is
 * null where a copy leaves it out, and in reports of before it was kept; `schema.ts` says what each field means.
 */
export type AssessmentReport = z.infer<typeof reportSchema>

export type ReportMember = AssessmentReport['team'][number]
export type ReportPlan = NonNullable<AssessmentReport['plan']>
export type ReportApproval = NonNullable<ReportPlan['approval']>

/** One process with its level, its profile and what each rating rests on. */
export type ReportProcess = AssessmentReport['processes'][number]
export type ReportInstance = ReportProcess['instances'][number]
export type ReportItem = NonNullable<ReportInstance['items']>[number]
export type ReportRound = ReportItem['rounds'][number]
export type ReportBallot = NonNullable<ReportRound['ballots']>[number]
export type ReportResult = NonNullable<ReportItem['result']>

export type ReportEvidence = NonNullable<AssessmentReport['evidence']>[number]
export type ReportGap = NonNullable<AssessmentReport['gaps']>[number]
export type ReportAgreement = NonNullable<AssessmentReport['agreement']>
export type ReportReadiness = NonNullable<AssessmentReport['readiness']>
export type ReportFinding = NonNullable<AssessmentReport['findings']>[number]
export type ReportAction = NonNullable<AssessmentReport['actions']>[number]

/** Something in scope that the report has no result for. */
export type Deviation = AssessmentReport['deviations'][number]
