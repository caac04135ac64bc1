import type { ReportState } from '../../lib/report/life.ts'
import { mayLead } from '../../lib/workshop/role.ts'
import type { Queries } from '../db/client.ts'
import type { ReportSignature } from '../db/generated/client.ts'
import type { Membership } from '../team/membership.ts'
import { stateOfReport } from './life.ts'
import { type LinkView, linkView } from './link.ts'

export type SignatureView = { role: string; name: string; at: string; reference: string; sha256: string }
export type RemarkView = { id: string; by: string; kind: string; text: string; at: string }

export type ReportEntry = {
  id: string
  version: number
  sha256: string
  state: ReportState
  /** When it was issued, or put up for review while it was not issued. */
  publishedAt: string
  publishedBy: string
  /** Where it was issued, for one that came with an imported assessment; empty for one that was issued here. */
  elsewhere: string
  /** Why it took the place of the version before, and which that was. */
  reason: string
  supersedes: number | null
  /** What ended it, if anything did. */
  ended: { at: string; by: number | null; reason: string } | null
  signatures: SignatureView[]
  remarks: RemarkView[]
  /** For the lead; others see none, since whoever has a link can pass it on. */
  links: LinkView[]
}

export function signatureView({ role, name, at, reference, sha256 }: ReportSignature): SignatureView {
  return { role, name, at: at.toISOString(), reference, sha256 }
}

/** Every version of an assessment's report, newest first. */
export async function versionsOf(db: Queries, { assessmentId, role }: Membership, secret: string) {
  const reports = await db.report.findMany({
    where: { assessmentId },
    orderBy: { version: 'desc' },
    omit: { content: true },
    include: {
      links: { orderBy: { createdAt: 'desc' } },
      remarks: { orderBy: { at: 'asc' } },
      signatures: { orderBy: { at: 'asc' } },
    },
  })
  const members = await db.member.findMany({ where: { assessmentId }, include: { user: true } })
  const nameOf = (memberId: string) => members.find(({ id }) => id === memberId)?.user.name ?? ''
  const find = (id: string | null) => reports.find((report) => report.id === id)
  return reports.map((report): ReportEntry => {
    const successor = find(report.supersededById)
    return {
      id: report.id,
      version: report.version,
      sha256: report.sha256,
      state: stateOfReport(report),
      publishedAt: report.publishedAt.toISOString(),
      publishedBy: nameOf(report.publishedById),
      elsewhere: report.issuedElsewhere,
      reason: report.reason,
      supersedes: find(report.supersedesId)?.version ?? null,
      ended: report.endedAt && {
        at: report.endedAt.toISOString(),
        by: successor?.version ?? null,
        reason: successor?.reason ?? report.withdrawReason,
      },
      signatures: report.signatures.map(signatureView),
      remarks: report.remarks.map(({ id, memberId, kind, text, at }) => ({
        id,
        by: nameOf(memberId),
        kind,
        text,
        at: at.toISOString(),
      })),
      links: mayLead(role) ? report.links.map((link) => linkView(link, secret)) : [],
    }
  })
}
