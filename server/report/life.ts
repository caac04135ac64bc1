import { createHash, randomUUID } from 'node:crypto'
import { canonicalJson } from '../../lib/canonical.ts'
import { DomainError } from '../../lib/errors.ts'
import { isReportState, type ReportAct, type ReportState, stands, stateAfter } from '../../lib/report/life.ts'
import type { AssessmentReport } from '../../lib/report/report.ts'
import { recordEvent } from '../audit/event.ts'
import type { Queries } from '../db/client.ts'
import type { Report } from '../db/generated/client.ts'
import type { Membership } from '../team/membership.ts'

/** Who acts: the member, and the account they are signed in with. */
export type Actor = { member: Membership; actorId: string }

export function stateOfReport({ state }: Pick<Report, 'state'>): ReportState {
  if (!isReportState(state)) throw new Error(`A report is stored in the state “${state}”, which there is not.`)
  return state
}

/** A version of the assessment's report. */
export async function reportOf(db: Queries, assessmentId: string, reportId: string): Promise<Report> {
  const report = await db.report.findFirst({ where: { id: reportId, assessmentId } })
  if (!report) throw new DomainError('not-found', 'There is no such report in this assessment.')
  return report
}

/** The version, where its state allows the act; throws `conflict` otherwise. */
export async function reportFor(db: Queries, { member }: Actor, reportId: string, act: ReportAct): Promise<Report> {
  const report = await reportOf(db, member.assessmentId, reportId)
  stateAfter(report.version, stateOfReport(report), act)
  return report
}

/**
 * Freezes the report as it stands and puts it up for review as the next version. Where a version stands already, the
 * reason says why another takes its place; one in review is superseded at once, an issued one when this one is issued.
 */
export async function putUp(tx: Queries, actor: Actor, report: AssessmentReport, reason: string): Promise<Report> {
  const { assessmentId, id: publishedById } = actor.member
  if (report.period === null) {
    throw new DomainError('conflict', 'Nothing is recorded yet, so there is nothing to report. Record a rating first.')
  }
  const earlier = await tx.report.findMany({ where: { assessmentId }, orderBy: { version: 'desc' } })
  const standing = earlier.filter((version) => stands(stateOfReport(version)))
  const [before] = standing
  if (before && reason === '') {
    throw new DomainError('invalid', `Version ${before.version} stands. Say why another version takes its place.`)
  }
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
  await note(tx, actor, 'report.put-up', created, { sha256, reason: created.reason })
  for (const version of standing) if (version.state === 'review') await supersede(tx, actor, version, created)
  return created
}

/** Issues a version in review; what was issued before is superseded by it. */
export async function issue(tx: Queries, actor: Actor, reportId: string): Promise<Report> {
  const { assessmentId } = actor.member
  const report = await reportFor(tx, actor, reportId, 'issue')
  const before = await tx.report.findMany({ where: { assessmentId, state: 'issued' } })
  const issued = await tx.report.update({
    where: { id: report.id },
    data: { state: 'issued', publishedAt: new Date(), publishedById: actor.member.id },
  })
  await note(tx, actor, 'report.issued', issued, { sha256: issued.sha256 })
  for (const version of before) await supersede(tx, actor, version, issued)
  return issued
}

async function supersede(tx: Queries, actor: Actor, report: Report, by: Report): Promise<void> {
  const state = stateAfter(report.version, stateOfReport(report), 'supersede')
  await tx.report.update({
    where: { id: report.id },
    data: { state, supersededById: by.id, endedAt: new Date() },
  })
  await note(tx, actor, 'report.superseded', report, { by: by.id, reason: by.reason })
}

/** Takes a version back without another in its place. Its share links open nothing any more. */
export async function withdraw(tx: Queries, actor: Actor, reportId: string, reason: string): Promise<void> {
  const report = await reportOf(tx, actor.member.assessmentId, reportId)
  const state = stateAfter(report.version, stateOfReport(report), 'withdraw')
  await tx.report.update({
    where: { id: reportId },
    data: { state, endedAt: new Date(), withdrawReason: reason },
  })
  await note(tx, actor, 'report.withdrawn', report, { reason })
}

/** Writes what happened to a version into the audit trail. */
export function note(
  tx: Queries,
  { member, actorId }: Actor,
  action: string,
  { id, version }: Pick<Report, 'id' | 'version'>,
  detail: Record<string, unknown> = {},
): Promise<void> {
  return recordEvent(tx, {
    assessmentId: member.assessmentId,
    actorId,
    action,
    detail: { reportId: id, version, ...detail },
  })
}
