import { createHash, randomBytes } from 'node:crypto'
import type { LinkPurpose } from '../../lib/organisation/link-purpose.ts'
import type { Queries } from '../db/client.ts'

/** How long a link is good (ASVS 5.0, 6.5.1 and 6.5.5: one use, ten minutes at most). */
export const tokenMinutes = 10

/** Makes a token that is good once, for so many minutes; the database keeps its hash alone. */
export async function issueToken(
  tx: Queries,
  userId: string,
  purpose: LinkPurpose,
  minutes = tokenMinutes,
  now = Date.now(),
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.oneTimeToken.deleteMany({ where: { expiresAt: { lt: new Date(now) } } })
  await tx.oneTimeToken.create({
    data: { hash: hashOf(token), userId, purpose, expiresAt: new Date(now + minutes * 60_000) },
  })
  return token
}

/** Uses a token up; returns whose it is, undefined for one that is unknown, used, too old or for something else. */
export async function takeToken(tx: Queries, token: string, purpose: LinkPurpose, now = Date.now()) {
  const hash = hashOf(token)
  const { count } = await tx.oneTimeToken.updateMany({
    where: { hash, purpose, usedAt: null, expiresAt: { gt: new Date(now) }, user: { deactivatedAt: null } },
    data: { usedAt: new Date(now) },
  })
  if (count === 0) return undefined
  return (await tx.oneTimeToken.findUnique({ where: { hash }, include: { user: true } }))?.user
}

/** Makes every link worthless that was sent to somebody. */
export async function forgetTokens(tx: Queries, userId: string): Promise<void> {
  await tx.oneTimeToken.deleteMany({ where: { userId } })
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
