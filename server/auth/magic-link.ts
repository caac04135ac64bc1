import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import type { LinkPurpose } from '../../lib/organisation/link-purpose.ts'
import { recordEvent } from '../audit/event.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { MailedLinks, Services } from '../services.ts'
import { forgetTokens, issueToken, takeToken, tokenMinutes } from './one-time-token.ts'
import { hashPassword } from './password.ts'
import { checkNewPassword } from './password-rules.ts'
import { createRateLimit } from './rate.ts'
import { endSessions } from './sessions.ts'

type Sources = { db: Database; config: Config; mailer: Mailer | undefined; logger: Services['logger'] }

const form = z.object({ token: z.string().min(1).max(100) })

const letters: Record<LinkPurpose, { subject: string; page: string; label: string; what: string }> = {
  'sign-in': { subject: 'Sign in to Assay', page: '/sign-in/link', label: 'Sign in', what: 'sign in' },
  'new-password': {
    subject: 'Choose a new password for Assay',
    page: '/sign-in/new-password',
    label: 'Choose a new password',
    what: 'choose a new password',
  },
}

/**
 * Links by e-mail. Whether an address is known shows neither in the answer nor in its time: looking it up and sending go
 * on after the answer. The token stands behind `#` in the address, so no server or proxy on the way writes it down.
 */
export function createMailedLinks({ db, config, mailer, logger }: Sources): MailedLinks {
  const ofPair = createRateLimit({ limit: 3, seconds: 900 })
  const ofAccount = createRateLimit({ limit: 10, seconds: 3600 })
  const ofAddress = createRateLimit({ limit: 30, seconds: 900 })

  async function deliver(sender: Mailer, email: string, purpose: LinkPurpose): Promise<void> {
    const user = await db.user.findUnique({ where: { email } })
    if (user?.kind !== 'account' || user.deactivatedAt) return
    const token = await db.$transaction(async (tx) => {
      await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'account.linkSent', detail: { purpose } })
      return issueToken(tx, user.id, purpose)
    })
    const { subject, page, label, what } = letters[purpose]
    await sender.send({
      to: email,
      subject,
      paragraphs: [
        `Somebody asked Assay for a link to ${what} with this e-mail address. It works once, for ${tokenMinutes} minutes.`,
        'If it was not you, delete this message. Nothing has changed.',
      ],
      link: { label, address: `${config.publicUrl?.origin}${page}#${token}` },
    })
  }

  return {
    isOffered: mailer !== undefined,
    send({ email, purpose }, address) {
      if (!mailer) throw new DomainError('not-found', 'This server sends no mail. Ask whoever runs it.')
      ofAddress.count(address)
      ofPair.count(`${email} ${address}`)
      ofAccount.count(email)
      deliver(mailer, email, purpose).catch((err: unknown) => logger.error({ err, purpose }, 'mail not sent'))
    },
    async signIn(given) {
      const parsed = form.safeParse(given)
      if (!parsed.success || !mailer) return null
      return db.$transaction(async (tx) => {
        const user = await takeToken(tx, parsed.data.token, 'sign-in')
        if (!user) return null
        const detail = { purpose: 'sign-in' } as const
        await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'account.linkUsed', detail })
        return { id: user.id, name: user.name }
      })
    },
    async setPassword({ token, password }) {
      checkNewPassword(password, [])
      const passwordHash = await hashPassword(password)
      return db.$transaction(async (tx) => {
        const user = await takeToken(tx, token, 'new-password')
        if (!user) {
          throw new DomainError('gone', 'This link was used already or is no longer valid. Ask for a new one.')
        }
        checkNewPassword(password, [user.name, user.email ?? ''])
        await tx.user.update({ where: { id: user.id }, data: { passwordHash } })
        await forgetTokens(tx, user.id)
        const detail = { purpose: 'new-password' } as const
        await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'account.linkUsed', detail })
        return endSessions(tx, user.id)
      })
    },
  }
}
