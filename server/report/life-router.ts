import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { changesBetween, type ReportChange } from '../../lib/report/changes.ts'
import { parseReport } from '../../lib/report/parse.ts'
import { remarkKinds } from '../../lib/report/remark.ts'
import { maySignReport } from '../../lib/workshop/role.ts'
import { createRateLimit } from '../auth/rate.ts'
import { roomForRemark } from '../limits/room-for.ts'
import { leadProcedure, memberProcedure, reviewProcedure, signProcedure } from '../team/procedure.ts'
import { reportTopics } from './draft/drafts.ts'
import { issue, putUp, reportFor, reportOf, type Version, withdraw } from './life.ts'
import { isNameOf, sign } from './signature.ts'

const ofReport = z.object({ reportId: z.string() })
const reason = z.string().trim().max(1000)
const sha256 = z.string().max(64)
const wrongConfirmations = createRateLimit({ limit: 10, seconds: 300 })

/** Procedures of a report's life: put up for review, remarked on, issued, signed, superseded or withdrawn. */
export const reportLife = {
  /** Freezes the report as it stands and puts it up for review. */
  putUp: leadProcedure
    .input(z.object({ reason: reason.default('') }))
    .mutation(async ({ ctx: { services, member, change }, input: { reason } }) => {
      const report = await services.drafts.current(member.assessmentId)
      return told(
        await change({ action: 'report.put-up', topics: ['reports'] }, (tx, also) =>
          putUp(tx, also, member, { report, reason }),
        ),
      )
    }),

  issue: leadProcedure
    .input(ofReport)
    .mutation(async ({ ctx: { member, change }, input: { reportId } }) =>
      told(
        await change({ action: 'report.issued', topics: ['reports'] }, (tx, also) => issue(tx, also, member, reportId)),
      ),
    ),

  /** Puts up and issues at once, where nobody has to review. */
  issueNow: leadProcedure
    .input(z.object({ reason: reason.default('') }))
    .mutation(async ({ ctx: { services, member, change }, input: { reason } }) => {
      const report = await services.drafts.current(member.assessmentId)
      return told(
        await change({ action: 'report.put-up', topics: ['reports'] }, async (tx, also) => {
          const { reportId, ...version } = await putUp(tx, also, member, { report, reason })
          also.event('report.issued', { reportId, ...version })
          await issue(tx, also, member, reportId)
          return { reportId, ...version }
        }),
      )
    }),

  withdraw: leadProcedure
    .input(ofReport.extend({ reason: reason.min(1) }))
    .mutation(async ({ ctx: { member, change }, input: { reportId, reason } }) => {
      await change({ action: 'report.withdrawn', topics: ['reports'] }, (tx) => withdraw(tx, member, reportId, reason))
      return { id: reportId }
    }),

  /** A remark on a version in review, or a change asked for. */
  remark: reviewProcedure
    .input(ofReport.extend({ kind: z.enum(remarkKinds), text: z.string().trim().min(1).max(1000) }))
    .mutation(async ({ ctx: { member, change }, input: { reportId, kind, text } }) => {
      const id = randomUUID()
      await change({ action: 'report.remarked', topics: ['reports'] }, async (tx) => {
        const { version } = await reportFor(tx, member, reportId, 'remark')
        await roomForRemark(tx, { reportId, assessmentId: member.assessmentId })
        await tx.reportRemark.create({ data: { id, reportId, memberId: member.id, kind, text } })
        return { reportId, version, remarkId: id, kind }
      })
      return { id }
    }),

  /** Signs as whoever is signed in, who types their name or password to say that they mean it. */
  sign: signProcedure
    .input(ofReport.extend({ sha256, confirmation: z.string().min(1).max(200) }))
    .mutation(
      async ({ ctx: { services, member, user, address, change }, input: { reportId, sha256, confirmation } }) => {
        const { role } = member
        if (!maySignReport(role)) throw new DomainError('forbidden', 'Your role does not sign the report.')
        await reportOf(services.db, member.assessmentId, reportId)
        wrongConfirmations.count(user.id)
        const isMeant =
          isNameOf(user, confirmation) || (await services.credentials.isOwnPassword(user, confirmation, address))
        if (!isMeant) {
          throw new DomainError(
            'invalid',
            `That is neither your password nor your name, ${user.name}. Type one of them.`,
          )
        }
        wrongConfirmations.clear(user.id)
        await change({ action: 'report.signed', topics: ['reports'] }, (tx) =>
          sign(tx, member, { reportId, sha256, role, name: user.name, reference: '' }),
        )
        return { id: reportId }
      },
    ),

  /** For a sponsor who signs elsewhere: who did, and where that is on record. */
  noteSignature: leadProcedure
    .input(
      ofReport.extend({
        sha256,
        name: z.string().trim().min(1).max(160),
        reference: z.string().trim().min(1).max(500),
      }),
    )
    .mutation(async ({ ctx: { member, change }, input: { assessmentId: _, ...signature } }) => {
      await change({ action: 'report.signed', topics: ['reports'] }, (tx) =>
        sign(tx, member, { role: 'sponsor', ...signature }),
      )
      return { id: signature.reportId }
    }),

  /** What changed in a version since the one it takes the place of; empty where it takes nobody's. */
  changes: memberProcedure
    .meta({ shows: ['reports'] })
    .input(ofReport)
    .query(async ({ ctx: { services, member }, input }): Promise<ReportChange[]> => {
      const { db } = services
      const report = await reportOf(db, member.assessmentId, input.reportId)
      if (report.supersedesId === null) return []
      const before = await reportOf(db, member.assessmentId, report.supersedesId)
      return changesBetween(parseReport(JSON.parse(before.content)), parseReport(JSON.parse(report.content)))
    }),

  /** What changed since the version that stands, so that it can be seen before the next one is put up. */
  changesSince: memberProcedure
    .meta({ shows: ['reports', ...reportTopics] })
    .input(ofReport)
    .query(async ({ ctx: { services, member }, input }): Promise<ReportChange[]> => {
      const before = await reportOf(services.db, member.assessmentId, input.reportId)
      const now = await services.drafts.current(member.assessmentId)
      return changesBetween(parseReport(JSON.parse(before.content)), now)
    }),
}

/** A version as the page is told of it. */
function told({ reportId, version, sha256 }: Version): { id: string; version: number; sha256: string } {
  return { id: reportId, version, sha256 }
}
