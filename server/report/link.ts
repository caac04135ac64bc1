import { DomainError } from '../../lib/errors.ts'
import { storedChoice } from '../../lib/report/choice.ts'
import type { ReportChoice } from '../../lib/report/sections.ts'
import { linkToken, readLinkToken } from '../auth/link.ts'
import type { Queries } from '../db/client.ts'
import type { ShareLink } from '../db/generated/client.ts'
import { hasPass } from './pass.ts'

export type LinkView = {
  id: string
  token: string
  expiresAt: string
  state: LinkState
  views: number
  choice: ReportChoice
  hasPasscode: boolean
}
export type LinkState = 'open' | 'expired' | 'revoked'

export function linkView(link: ShareLink, secret: string): LinkView {
  return {
    id: link.id,
    token: linkToken(secret, 'share', link.id),
    expiresAt: link.expiresAt.toISOString(),
    state: stateOf(link),
    views: link.views,
    choice: storedChoice(link.choice),
    hasPasscode: link.passcodeHash !== null,
  }
}

function stateOf({ revokedAt, expiresAt }: ShareLink, now = new Date()): LinkState {
  if (revokedAt) return 'revoked'
  return expiresAt <= now ? 'expired' : 'open'
}

/**
 * The link of a token with its report. Throws `not-found` for a token that was not made here, `gone` for one that was:
 * revoked, expired, its report withdrawn or its assessment removed.
 */
export async function shareLinkOf(db: Queries, secret: string, token: string) {
  const id = readLinkToken(secret, 'share', token)
  if (!id) throw new DomainError('not-found', 'This link is not known here. Check that the whole link was copied.')
  const link = await db.shareLink.findUnique({
    where: { id },
    include: { report: { include: { assessment: { include: { organisation: true } } } } },
  })
  if (!link || stateOf(link) !== 'open') {
    const why = link && stateOf(link) === 'expired' ? 'has expired' : 'was withdrawn'
    throw new DomainError('gone', `This link ${why}. Ask the lead assessor of the assessment for a new one.`)
  }
  if (link.report.state === 'withdrawn') {
    throw new DomainError('gone', 'The report was withdrawn. Ask the lead assessor of the assessment for another one.')
  }
  return link
}

/** The same, for a browser that may read it; throws `unauthenticated` while it has not given the passcode. */
export async function openShareLink(db: Queries, secret: string, token: string, cookies: Record<string, string>) {
  const link = await shareLinkOf(db, secret, token)
  if (!hasPass(secret, link, cookies)) {
    throw new DomainError('unauthenticated', 'This link asks for a passcode. Open its page and give it there.')
  }
  return link
}
