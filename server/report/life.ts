import { createHash, randomUUID } from 'node:crypto'
import type { AuditDetail } from '../../lib/audit/action.ts'
import { canonicalJson } from '../../lib/canonical.ts'
import { DomainError } from '../../lib/errors.ts'
import { type ReportAct, type ReportState, reportStates, stands, stateAfter } from '../../lib/report/life.ts'
import type { AssessmentReport } from '../../lib/report/report.ts'
import type { Also } from '../change/change.ts'
import type { Queries } from '../db/client.ts'
import type { Report } from '../db/generated/client.ts'
import { storedWord } from '../db/word.ts'
import { roomFor } from '../limits/room-for.ts'
import type { Membership } from '../team/membership.ts'

export function stateOfReport({ state }: Pick<Report, 'state'>): ReportState {
  return storedWord(reportStates, state)
}

/** A version as it is told of: by its id, its number, its hash, and why it took the place of another. */
export type Version = { reportId: string; version: number; sha256: string; reason: string }

const versionOf = ({ id, version, sha256, reason }: Report): Version => ({ reportId: id, version, sha256, reason })

/** A version of the assessment's report. */
export async function reportOf(db: Queries, assessmentId: string, reportId: string): Promise<Report> {
  const report = await db.report.findFirst({ where: { id: reportId, assessmentId } })
  if (!report) throw new DomainError('not-found', 'There is no such report in this assessment.')
  return report
}

/** The version, where its state allows the act; throws `conflict` otherwise. */
export async function reportFor(
  db: Queries,
  { assessmentId }: Pick<Membership, 'assessmentId'>,
  reportId: string,
  act: ReportAct,
): Promise<Report> {
  const report = await reportOf(db, assessmentId, reportId)
  stateAfter(report.version, stateOfReport(report), act)
  return report
}

/**
 * Freezes the report as it stands and puts it up for review as the next version. Where a version stands already, the
 * reason says why another takes its place; one in review is superseded at once, an issued one when this one is issued.
 */
export async function putUp(
  tx: Queries,
  also: Also,
  { assessmentId, id: publishedById }: Membership,
  { report, reason }: { report: AssessmentReport; reason: string },
): Promise<Version> {
  if (report.period === null) {
    throw new DomainError('conflict', 'Nothing is recorded yet, so there is nothing to report. Record a rating first.')
  }
  const earlier = await tx.report.findMany({ where: { assessmentId }, orderBy: { version: 'desc' } })
  const standing = earlier.filter((version) => stands(stateOfReport(version)))
  const [before] = standing
  if (before && reason === '') {
    throw new DomainError('invalid', `Version ${before.version} stands. Say why another version takes its place.`)
  }
  await roomFor(tx, 'reports', assessmentId)
  const content = canonicalJson(report)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const created = await tx.report.create({
    data: {
      id: randomUUID(),
      assessmentId,
      version: (earlier[0]?.version ?? 0) + 1,
      content,
      sha256,
      state: 'review',
      publishedById,
      reason: before ? reason : '',
      supersedesId: before?.id ?? null,
    },
  })
  for (const version of standing) if (version.state === 'review') await supersede(tx, also, version, created)
  return versionOf(created)
}

/** Issues a version in review; what was issued before is superseded by it. */
export async function issue(tx: Queries, also: Also, member: Membership, reportId: string): Promise<Version> {
  const report = await reportFor(tx, member, reportId, 'issue')
  const before = await tx.report.findMany({ where: { assessmentId: member.assessmentId, state: 'issued' } })
  const issued = await tx.report.update({
    where: { id: report.id },
    data: { state: 'issued', publishedAt: new Date(), publishedById: member.id },
  })
  for (const version of before) await supersede(tx, also, version, issued)
  return versionOf(issued)
}

async function supersede(tx: Queries, also: Also, report: Report, by: Report): Promise<void> {
  const state = stateAfter(report.version, stateOfReport(report), 'supersede')
  await tx.report.update({
    where: { id: report.id },
    data: { state, supersededById: by.id, endedAt: new Date() },
  })
  also.event('report.superseded', { reportId: report.id, version: report.version, by: by.id, reason: by.reason })
}

/** Takes a version back without another in its place. Its share links open nothing any more. */
export async function withdraw(
  tx: Queries,
  { assessmentId }: Membership,
  reportId: string,
  reason: string,
): Promise<AuditDetail<'report.withdrawn'>> {
  const { version, ...report } = await reportOf(tx, assessmentId, reportId)
  const state = stateAfter(version, stateOfReport(report), 'withdraw')
  await tx.report.update({
    where: { id: reportId },
    data: { state, endedAt: new Date(), withdrawReason: reason },
  })
  return { reportId, version, reason }
}
