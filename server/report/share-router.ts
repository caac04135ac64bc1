import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../../lib/canonical.ts'
import { DomainError } from '../../lib/errors.ts'
import { reportChoiceSchema, storedChoice } from '../../lib/report/choice.ts'
import { chosenReport } from '../../lib/report/naming.ts'
import { shareDefault } from '../../lib/report/sections.ts'
import { linkToken } from '../auth/link.ts'
import { hashPassword, verifyPassword } from '../auth/password.ts'
import { createRateLimit } from '../auth/rate.ts'
import type { Queries } from '../db/client.ts'
import { roomFor } from '../limits/room-for.ts'
import { type ApiContext, publicProcedure } from '../procedure/trpc.ts'
import { leadProcedure } from '../team/procedure.ts'
import { type IssuedReport, issuedReport } from './content.ts'
import { reportFor } from './life.ts'
import { openShareLink, shareLinkOf } from './link.ts'
import { type LookView, lookView } from './look.ts'
import { hasSeen, knownCookie, passCookie, seenCookie, tryingAs } from './pass.ts'
import { beginPasscodeTry, forgetPasscodeTries } from './passcode-tries.ts'
import { type SignatureView, signatureView } from './version.ts'

export type SharedReport = IssuedReport & {
  organisation: string
  look: LookView
  signatures: SignatureView[]
  /** Where it was issued, for one that came with an imported assessment; empty for one that was issued here. */
  elsewhere: string
  /** The version that took its place, and why. */
  superseded: { by: number; reason: string } | null
}

const dayMs = 24 * 60 * 60 * 1000
const aToken = z.object({ token: z.string().max(200) })
// A signature can't be guessed; who tries all the same is not worth the server's time.
const unknownTokens = createRateLimit({ limit: 20, seconds: 300 })

/** Counts tokens that were not made here, by address. */
async function knownLink<Link>({ address }: ApiContext, opening: Promise<Link>): Promise<Link> {
  return opening.catch((refusal: unknown) => {
    if (refusal instanceof DomainError && refusal.code === 'not-found') unknownTokens.count(address)
    throw refusal
  })
}

/** Procedures of share links: made and withdrawn by the lead, opened by whoever has one. */
export const reportShare = {
  /** A link that opens a copy of one issued version without an account, for some days. */
  share: leadProcedure
    .input(
      z.object({
        reportId: z.string(),
        days: z.int().min(1).max(365),
        choice: reportChoiceSchema.optional(),
        passcode: z.string().trim().min(6, 'A passcode has six characters at least.').max(100).optional(),
      }),
    )
    .mutation(
      async ({ ctx: { services, member, change }, input: { reportId, days, choice = shareDefault, passcode } }) => {
        const id = randomUUID()
        const passcodeHash = passcode === undefined ? null : await hashPassword(passcode)
        const detail = { reportId, linkId: id, days, choice, passcode: passcodeHash !== null }
        return change({ action: 'report.shared', detail, topics: ['reports'] }, async (tx) => {
          await reportFor(tx, member, reportId, 'share')
          await roomFor(tx, 'shareLinks', member.assessmentId)
          const expiresAt = new Date(Date.now() + days * dayMs)
          await tx.shareLink.create({ data: { id, reportId, expiresAt, choice: JSON.stringify(choice), passcodeHash } })
          return { id, token: linkToken(services.config.secret, 'share', id) }
        })
      },
    ),

  /** Withdraws a link at once; what was read through it cannot be taken back. */
  unshare: leadProcedure
    .input(z.object({ linkId: z.string() }))
    .mutation(async ({ ctx: { change }, input: { assessmentId, linkId } }) => {
      await change({ action: 'report.unshared', topics: ['reports'] }, async (tx) => {
        const link = await tx.shareLink.findFirst({ where: { id: linkId, report: { assessmentId } } })
        if (!link) throw new DomainError('not-found', 'There is no such link in this assessment.')
        if (link.revokedAt) return undefined
        await tx.shareLink.update({ where: { id: linkId }, data: { revokedAt: new Date() } })
        return { linkId }
      })
      return { id: linkId }
    }),

  /** Gives the passcode of a link; the browser that gave the right one is not asked again for two hours. */
  unlock: publicProcedure
    .input(aToken.extend({ passcode: z.string().max(100) }))
    .mutation(async ({ ctx, input: { token, passcode } }) => {
      const { db, config } = ctx.services
      const link = await knownLink(ctx, shareLinkOf(db, config.secret, token))
      const trying = tryingAs(config.secret, link, ctx)
      const wait = await beginPasscodeTry(db, link.id, trying)
      if (!(await verifyPassword(passcode.trim(), link.passcodeHash))) {
        throw new DomainError('forbidden', `That is not the passcode. ${wait}`.trim())
      }
      await forgetPasscodeTries(db, link.id, trying)
      const secure = config.publicUrl?.protocol === 'https:'
      ctx.setCookie(passCookie(config.secret, link, secure))
      if (!trying.isKnown) ctx.setCookie(knownCookie(config.secret, link, secure))
      return { unlocked: true }
    }),

  /** What a share link opens, for anyone who has it; counts whoever has not looked for a while. */
  shared: publicProcedure.input(aToken).query(async ({ ctx, input }): Promise<SharedReport> => {
    const { db, config } = ctx.services
    const link = await knownLink(ctx, openShareLink(db, config.secret, input.token, ctx.cookies))
    if (!hasSeen(link.id, ctx.cookies)) {
      await db.shareLink.update({ where: { id: link.id }, data: { views: { increment: 1 } } })
      ctx.setCookie(seenCookie(link.id, config.publicUrl?.protocol === 'https:'))
    }
    const { organisation } = link.report.assessment
    const report = issuedReport(link.report)
    const choice = storedChoice(link.choice)
    const content = chosenReport(report.content, choice)
    const isNamed = choice.naming === 'names'
    return {
      ...report,
      content,
      sha256: isNamed ? report.sha256 : createHash('sha256').update(canonicalJson(content)).digest('hex'),
      organisation: organisation.name,
      look: lookView(organisation),
      signatures: isNamed ? await signaturesOf(db, link.reportId) : [],
      elsewhere: link.report.issuedElsewhere,
      superseded: await successorOf(db, link.report.supersededById),
    }
  }),
}

async function signaturesOf(db: Queries, reportId: string): Promise<SignatureView[]> {
  return (await db.reportSignature.findMany({ where: { reportId }, orderBy: { at: 'asc' } })).map(signatureView)
}

async function successorOf(db: Queries, id: string | null): Promise<SharedReport['superseded']> {
  const successor = id === null ? null : await db.report.findUnique({ where: { id } })
  return successor && { by: successor.version, reason: successor.reason }
}
