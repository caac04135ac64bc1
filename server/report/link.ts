import { DomainError } from '../../lib/errors.ts'
import { storedChoice } from '../../lib/report/choice.ts'
import type { ReportChoice } from '../../lib/report/sections.ts'
import { linkToken, readLinkToken } from '../auth/link.ts'
import type { Queries } from '../db/client.ts'
import type { ShareLink } from '../db/generated/client.ts'

export type LinkView = {
  id: string
  token: string
  expiresAt: string
  state: LinkState
  views: number
  choice: ReportChoice
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
  }
}

function stateOf({ revokedAt, expiresAt }: ShareLink, now = new Date()): LinkState {
  if (revokedAt) return 'revoked'
  return expiresAt <= now ? 'expired' : 'open'
}

/**
 * The published report a share link opens. Throws `not-found` for a token that was not made here, `gone` for a link
 * that was: revoked, expired, or its assessment removed.
 */
export async function openShareLink(db: Queries, secret: string, token: string) {
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
  return link
}
