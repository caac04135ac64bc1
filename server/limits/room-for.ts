import { type RowKind, refuseFull } from '../../lib/limits/rows.ts'
import type { Queries } from '../db/client.ts'

type Kinds<Of extends string> = Extract<RowKind, Of>
type OfAssessment = Exclude<RowKind, OfOrganisation | 'remarks' | 'rounds'>
type OfOrganisation = Kinds<'assessments' | 'models'>

/** Links that open something now; those that were withdrawn or have expired leave room for others. */
const open = () => ({ revokedAt: null, expiresAt: { gt: new Date() } })

const countsOfAssessment: Record<OfAssessment, (tx: Queries, assessmentId: string) => Promise<number>> = {
  items: (tx, assessmentId) => tx.item.count({ where: { assessmentId } }),
  members: (tx, assessmentId) => tx.member.count({ where: { assessmentId } }),
  waiting: (tx, assessmentId) => tx.joinRequest.count({ where: { assessmentId, decidedAt: null } }),
  invitations: (tx, assessmentId) => tx.invitation.count({ where: { assessmentId, ...open() } }),
  evidence: (tx, assessmentId) => tx.evidence.count({ where: { assessmentId, removedAt: null } }),
  comments: (tx, assessmentId) => tx.comment.count({ where: { thread: { assessmentId } } }),
  findings: (tx, assessmentId) => tx.finding.count({ where: { assessmentId } }),
  actions: (tx, assessmentId) => tx.improvementAction.count({ where: { assessmentId } }),
  images: (tx, assessmentId) => tx.image.count({ where: { assessmentId } }),
  reports: (tx, assessmentId) => tx.report.count({ where: { assessmentId } }),
  shareLinks: (tx, assessmentId) => tx.shareLink.count({ where: { report: { assessmentId }, ...open() } }),
}

/** Throws `conflict` where an assessment has as many as may be; called in the transaction that adds one. */
export async function roomFor(tx: Queries, kind: OfAssessment, assessmentId: string): Promise<void> {
  refuseFull(kind, await countsOfAssessment[kind](tx, assessmentId), await isDemo(tx, assessmentId))
}

/** The same for what an organisation has. */
export async function roomInOrganisation(tx: Queries, kind: OfOrganisation, organisationId: string): Promise<void> {
  const { demo } = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { demo: true } })
  const where = { organisationId }
  refuseFull(kind, await (kind === 'models' ? tx.processModel.count({ where }) : tx.assessment.count({ where })), {
    demo,
  })
}

/** The same for the rounds of an item. */
export async function roomForRound(tx: Queries, { itemId, assessmentId }: { itemId: string; assessmentId: string }) {
  refuseFull('rounds', await tx.round.count({ where: { itemId } }), await isDemo(tx, assessmentId))
}

/** The same for remarks on a version of a report. */
export async function roomForRemark(
  tx: Queries,
  { reportId, assessmentId }: { reportId: string; assessmentId: string },
) {
  refuseFull('remarks', await tx.reportRemark.count({ where: { reportId } }), await isDemo(tx, assessmentId))
}

async function isDemo(tx: Queries, assessmentId: string): Promise<{ demo: boolean }> {
  const { organisation } = await tx.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    select: { organisation: { select: { demo: true } } },
  })
  return organisation
}
