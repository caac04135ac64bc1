import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { reportChoiceSchema, storedChoice } from '../../lib/report/choice.ts'
import { chosenReport } from '../../lib/report/naming.ts'
import type { AssessmentReport } from '../../lib/report/report.ts'
import { shareDefault } from '../../lib/report/sections.ts'
import { linkToken } from '../auth/link.ts'
import { createRateLimit } from '../auth/rate.ts'
import type { Queries } from '../db/client.ts'
import { currentReport, type PublishedReport, publishedReport } from '../report/content.ts'
import { reportFor, reportOf } from '../report/life.ts'
import { openShareLink } from '../report/link.ts'
import { keepLook, type LookView, lookView } from '../report/look.ts'
import { type ReportEntry, versionsOf } from '../report/version.ts'
import { recordEvent } from './event.ts'
import { leadProcedure, memberProcedure } from './membership.ts'
import { reportLife } from './report-life.ts'
import { publicProcedure, router } from './trpc.ts'

export type PublicationFound = {
  organisation: string
  version: number
  publishedAt: string
  /** Of the same assessment: a later one has taken its place. */
  newestVersion: number
}

export type SharedReport = PublishedReport & { organisation: string; look: LookView }

const dayMs = 24 * 60 * 60 * 1000
// A signature can't be guessed; who tries all the same is not worth the server's time.
const unknownTokens = createRateLimit({ limit: 20, seconds: 300 })

export const reportRouter = router({
  ...reportLife,

  /** Every version, newest first. */
  list: memberProcedure.query(
    ({ ctx: { services, member } }): Promise<ReportEntry[]> => versionsOf(services.db, member, services.config.secret),
  ),

  /** The report as it would be published now. */
  preview: memberProcedure.query(
    ({ ctx: { services, member } }): Promise<AssessmentReport> => currentReport(services, member.assessmentId),
  ),

  get: memberProcedure
    .input(z.object({ reportId: z.string() }))
    .query(
      async ({ ctx: { services, member }, input }): Promise<PublishedReport> =>
        publishedReport(await reportOf(services.db, member.assessmentId, input.reportId)),
    ),

  /** A link that opens a copy of one published version without an account, for some days. */
  share: leadProcedure
    .input(z.object({ reportId: z.string(), days: z.int().min(1).max(365), choice: reportChoiceSchema.optional() }))
    .mutation(async ({ ctx: { services, member, user }, input: { reportId, days, choice = shareDefault } }) => {
      const { db, config } = services
      const id = randomUUID()
      await db.$transaction(async (tx) => {
        await reportFor(tx, { member, actorId: user.id }, reportId, 'share')
        await tx.shareLink.create({
          data: {
            id,
            reportId,
            expiresAt: new Date(Date.now() + days * dayMs),
            choice: JSON.stringify(choice),
          },
        })
        await recordEvent(tx, {
          assessmentId: member.assessmentId,
          actorId: user.id,
          action: 'report.shared',
          detail: { reportId, linkId: id, days, choice },
        })
      })
      return { id, token: linkToken(config.secret, 'share', id) }
    }),

  /** Withdraws a link at once; what was read through it cannot be taken back. */
  unshare: leadProcedure
    .input(z.object({ linkId: z.string() }))
    .mutation(async ({ ctx: { services, member, user }, input: { linkId } }) => {
      await services.db.$transaction(async (tx) => {
        const { assessmentId } = member
        const link = await tx.shareLink.findFirst({ where: { id: linkId, report: { assessmentId } } })
        if (!link) throw new DomainError('not-found', 'There is no such link in this assessment.')
        if (link.revokedAt) return
        await tx.shareLink.update({ where: { id: linkId }, data: { revokedAt: new Date() } })
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'report.unshared', detail: { linkId } })
      })
      return { id: linkId }
    }),

  /** How the organisation's reports look. */
  look: memberProcedure.query(async ({ ctx: { services, member } }): Promise<LookView> => {
    const { organisation } = await assessmentOf(services.db, member.assessmentId)
    return lookView(organisation)
  }),

  /** Sets the colour and the logo of all reports of the organisation, the published ones too. */
  setLook: leadProcedure
    .input(z.object({ accent: z.string().max(20).nullable(), logo: z.base64().max(500_000).nullish() }))
    .mutation(async ({ ctx: { services, member, user }, input: { accent, logo } }): Promise<LookView> => {
      const { assessmentId } = member
      return services.db.$transaction(async (tx) => {
        const { organisationId } = await assessmentOf(tx, assessmentId)
        if (user.organisationId !== organisationId) {
          throw new DomainError('forbidden', 'The look of reports is set by people of the organisation they are of.')
        }
        await keepLook(tx, organisationId, { accent, logo })
        await recordEvent(tx, {
          assessmentId,
          actorId: user.id,
          action: 'report.restyled',
          detail: { accent, logo: logo === undefined ? 'kept' : logo === null ? 'removed' : 'set' },
        })
        return lookView((await assessmentOf(tx, assessmentId)).organisation)
      })
    }),

  /**
   * Whether a file is a published report, by the SHA-256 of its bytes. Whoever knows the hash has the file, so this tells
   * nobody anything they could not read in it.
   */
  verify: publicProcedure
    .input(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .query(async ({ ctx: { services }, input: { sha256 } }): Promise<PublicationFound | null> => {
      const { db } = services
      const found = await db.report.findFirst({
        where: { sha256, state: { not: 'review' } },
        orderBy: { version: 'desc' },
        include: { assessment: { include: { organisation: true } } },
      })
      if (!found) return null
      const { assessmentId, version, publishedAt, assessment } = found
      const newest = await db.report.findFirst({
        where: { assessmentId, state: { not: 'review' } },
        orderBy: { version: 'desc' },
      })
      return {
        organisation: assessment.organisation.name,
        version,
        publishedAt: publishedAt.toISOString(),
        newestVersion: newest?.version ?? version,
      }
    }),

  /** What a share link opens, for anyone who has it; counts a view. */
  shared: publicProcedure
    .input(z.object({ token: z.string().max(200) }))
    .query(async ({ ctx: { services, address }, input }): Promise<SharedReport> => {
      const { db, config } = services
      const link = await openShareLink(db, config.secret, input.token).catch((refusal: unknown) => {
        if (refusal instanceof DomainError && refusal.code === 'not-found') unknownTokens.count(address)
        throw refusal
      })
      await db.shareLink.update({ where: { id: link.id }, data: { views: { increment: 1 } } })
      const { organisation } = link.report.assessment
      const report = publishedReport(link.report)
      return {
        ...report,
        content: chosenReport(report.content, storedChoice(link.choice)),
        organisation: organisation.name,
        look: lookView(organisation),
      }
    }),
})

function assessmentOf(db: Queries, assessmentId: string) {
  return db.assessment.findUniqueOrThrow({ where: { id: assessmentId }, include: { organisation: true } })
}
