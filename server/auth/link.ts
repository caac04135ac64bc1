import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Tokens of links that open something without an account: `<id>.<signature>`. Derived from the installation's secret
 * and never stored, so a copy of the database opens nothing, and the lead can show the same link again.
 */
export type LinkKind = 'invitation' | 'organisation' | 'share' | 'screen'

export function linkToken(secret: string, kind: LinkKind, id: string): string {
  return `${id}.${sign(secret, kind, id)}`
}

/** The id a token was made for, or undefined when it was not made here. */
export function readLinkToken(secret: string, kind: LinkKind, token: string): string | undefined {
  const [id = '', signature = ''] = token.split('.')
  const expected = Buffer.from(sign(secret, kind, id))
  const given = Buffer.from(signature)
  return expected.length === given.length && timingSafeEqual(expected, given) ? id : undefined
}

function sign(secret: string, kind: LinkKind, id: string): string {
  return createHmac('sha256', secret).update(`${kind}:${id}`).digest('base64url').slice(0, 22)
}
