import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { changesBetween, type ReportChange } from '../../lib/report/changes.ts'
import { parseReport } from '../../lib/report/parse.ts'
import { maySignReport } from '../../lib/workshop/role.ts'
import { createRateLimit } from '../auth/rate.ts'
import { leadProcedure, memberProcedure, reviewProcedure, signProcedure } from '../team/procedure.ts'
import { currentReport } from './content.ts'
import { issue, note, putUp, reportFor, reportOf, withdraw } from './life.ts'
import { confirms, sign } from './signature.ts'

const ofReport = z.object({ reportId: z.string() })
const reason = z.string().trim().max(1000)
const sha256 = z.string().max(64)
const wrongConfirmations = createRateLimit({ limit: 10, seconds: 300 })

/** Procedures of a report's life: put up for review, remarked on, issued, signed, superseded or withdrawn. */
export const reportLife = {
  /** Freezes the report as it stands and puts it up for review. */
  putUp: leadProcedure
    .input(z.object({ reason: reason.default('') }))
    .mutation(async ({ ctx: { services, member, user }, input }) => {
      const report = await currentReport(services, member.assessmentId)
      return services.db.$transaction(async (tx) => {
        const { id, version, sha256 } = await putUp(tx, { member, actorId: user.id }, report, input.reason)
        return { id, version, sha256 }
      })
    }),

  issue: leadProcedure.input(ofReport).mutation(({ ctx: { services, member, user }, input }) =>
    services.db.$transaction(async (tx) => {
      const { id, version, sha256 } = await issue(tx, { member, actorId: user.id }, input.reportId)
      return { id, version, sha256 }
    }),
  ),

  /** Puts up and issues at once, where nobody has to review. */
  publish: leadProcedure
    .input(z.object({ reason: reason.default('') }))
    .mutation(async ({ ctx: { services, member, user }, input }) => {
      const report = await currentReport(services, member.assessmentId)
      return services.db.$transaction(async (tx) => {
        const actor = { member, actorId: user.id }
        const { id: reportId } = await putUp(tx, actor, report, input.reason)
        const { id, version, sha256 } = await issue(tx, actor, reportId)
        return { id, version, sha256 }
      })
    }),

  withdraw: leadProcedure
    .input(ofReport.extend({ reason: reason.min(1) }))
    .mutation(async ({ ctx: { services, member, user }, input }) => {
      await services.db.$transaction((tx) => withdraw(tx, { member, actorId: user.id }, input.reportId, input.reason))
      return { id: input.reportId }
    }),

  /** A remark on a version in review, or a change asked for. */
  remark: reviewProcedure
    .input(ofReport.extend({ kind: z.enum(['remark', 'change']), text: z.string().trim().min(1).max(1000) }))
    .mutation(({ ctx: { services, member, user }, input: { reportId, kind, text } }) =>
      services.db.$transaction(async (tx) => {
        const actor = { member, actorId: user.id }
        const report = await reportFor(tx, actor, reportId, 'remark')
        const id = randomUUID()
        await tx.reportRemark.create({ data: { id, reportId, memberId: member.id, kind, text } })
        await note(tx, actor, 'report.remarked', report, { remarkId: id, kind })
        return { id }
      }),
    ),

  /** Signs as whoever is signed in, who types their name or password to say that they mean it. */
  sign: signProcedure
    .input(ofReport.extend({ sha256, confirmation: z.string().min(1).max(200) }))
    .mutation(async ({ ctx: { services, member, user }, input: { reportId, sha256, confirmation } }) => {
      const { role } = member
      if (!maySignReport(role)) throw new DomainError('forbidden', 'Your role does not sign the report.')
      await reportOf(services.db, member.assessmentId, reportId)
      wrongConfirmations.count(user.id)
      if (!(await confirms(user, confirmation))) {
        throw new DomainError('invalid', `That is neither your password nor your name, ${user.name}. Type one of them.`)
      }
      wrongConfirmations.clear(user.id)
      await services.db.$transaction((tx) =>
        sign(tx, { member, actorId: user.id }, { reportId, sha256, role, name: user.name, reference: '' }),
      )
      return { id: reportId }
    }),

  /** For a sponsor who signs elsewhere: who did, and where that is on record. */
  noteSignature: leadProcedure
    .input(
      ofReport.extend({
        sha256,
        name: z.string().trim().min(1).max(160),
        reference: z.string().trim().min(1).max(500),
      }),
    )
    .mutation(async ({ ctx: { services, member, user }, input: { reportId, sha256, name, reference } }) => {
      await services.db.$transaction((tx) =>
        sign(tx, { member, actorId: user.id }, { reportId, sha256, role: 'sponsor', name, reference }),
      )
      return { id: reportId }
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
    .meta({ shows: ['reports', 'plan', 'team', 'evidence', 'findings', 'rounds', 'results'] })
    .input(ofReport)
    .query(async ({ ctx: { services, member }, input }): Promise<ReportChange[]> => {
      const before = await reportOf(services.db, member.assessmentId, input.reportId)
      const now = await currentReport(services, member.assessmentId)
      return changesBetween(parseReport(JSON.parse(before.content)), now)
    }),
}
