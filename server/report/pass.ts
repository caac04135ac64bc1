import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ShareLink } from '../db/generated/client.ts'

const passSeconds = 2 * 60 * 60
const seenSeconds = 12 * 60 * 60

type Link = Pick<ShareLink, 'id' | 'passcodeHash'>

/** A cookie that opens one link for two hours, for a browser that gave its passcode. */
export function passCookie(secret: string, link: Link, secure: boolean, now = Date.now()): string {
  const until = String(now + passSeconds * 1000)
  return cookie(passName(link.id), `${until}.${seal(secret, link, until)}`, passSeconds, secure)
}

/** Whether the link opens without asking: it has no passcode, or the browser gave it a while ago. */
export function hasPass(secret: string, link: Link, cookies: Record<string, string>, now = Date.now()): boolean {
  if (link.passcodeHash === null) return true
  const [until = '', given = ''] = (cookies[passName(link.id)] ?? '').split('.')
  const expected = Buffer.from(seal(secret, link, until))
  const sealed = Buffer.from(given)
  return expected.length === sealed.length && timingSafeEqual(expected, sealed) && Number(until) > now
}

/** A browser is counted once in half a day, however often the page is loaded; what runs no scripts is not counted. */
export function hasSeen(id: string, cookies: Record<string, string>): boolean {
  return cookies[seenName(id)] !== undefined
}

export function seenCookie(id: string, secure: boolean): string {
  return cookie(seenName(id), '1', seenSeconds, secure)
}

const passName = (id: string) => `assay-pass-${id}`
const seenName = (id: string) => `assay-seen-${id}`

function cookie(name: string, value: string, seconds: number, secure: boolean): string {
  return `${name}=${value}; Path=/api; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/** Bound to the link and its passcode. */
function seal(secret: string, { id, passcodeHash }: Link, until: string): string {
  return createHmac('sha256', secret).update(`pass:${id}:${passcodeHash}:${until}`).digest('base64url')
}
