import type { Issued, IssueSignature } from '../../lib/report/issue.ts'
import type { Queries } from '../db/client.ts'
import type { Report } from '../db/generated/client.ts'
import { stateOfReport } from './life.ts'

/** How a version stands now, with who stands for it. */
export async function issueOf(db: Queries, report: Report): Promise<Issued> {
  const { id, version, sha256, publishedAt, endedAt, supersededById, assessmentId } = report
  const signatures = await db.reportSignature.findMany({ where: { reportId: id }, orderBy: { at: 'asc' } })
  const members = await db.member.findMany({ where: { assessmentId }, include: { user: true } })
  const successor = supersededById ? await db.report.findUnique({ where: { id: supersededById } }) : null
  const accountOf = (memberId: string) =>
    members.find((member) => member.id === memberId)?.user.name ?? 'a former member'
  return {
    version,
    sha256,
    state: stateOfReport(report),
    publishedAt: publishedAt.toISOString(),
    ended: endedAt && { at: endedAt.toISOString(), by: successor?.version ?? null },
    signatures: signatures.map(
      ({ role, name, at, reference, memberId }): IssueSignature => ({
        role: role === 'sponsor' ? 'sponsor' : 'lead',
        name,
        at: at.toISOString(),
        reference,
        account: accountOf(memberId),
      }),
    ),
  }
}
