import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { ShareLink } from '../db/generated/client.ts'
import type { Trying } from './passcode-tries.ts'

const passSeconds = 2 * 60 * 60
const seenSeconds = 12 * 60 * 60
const knownSeconds = 90 * 24 * 60 * 60

type Link = Pick<ShareLink, 'id' | 'passcodeHash'>
type Cookies = Readonly<Record<string, string>>

/** A cookie that opens one link for two hours, for a browser that gave its passcode. */
export function passCookie(secret: string, link: Link, secure: boolean, now = Date.now()): string {
  const until = String(now + passSeconds * 1000)
  return cookie(`assay-pass-${link.id}`, `${until}.${seal(secret, 'pass', link, until)}`, passSeconds, secure)
}

/** Whether the link opens without asking: it has no passcode, or the browser gave it a while ago. */
export function hasPass(secret: string, link: Link, cookies: Cookies, now = Date.now()): boolean {
  if (link.passcodeHash === null) return true
  const until = sealedIn(secret, 'pass', link, cookies)
  return until !== undefined && Number(until) > now
}

/** A cookie by which a browser that gave the passcode is known as a reader's, and waits for nobody else's guesses. */
export function knownCookie(secret: string, link: Link, secure: boolean): string {
  const reader = randomUUID()
  return cookie(`assay-known-${link.id}`, `${reader}.${seal(secret, 'known', link, reader)}`, knownSeconds, secure)
}

/** Who gives a passcode: a known reader, or a network address, of IPv6 the part that is one household's or office's. */
export function tryingAs(
  secret: string,
  link: Link,
  { address, cookies }: { address: string; cookies: Cookies },
): Trying {
  const reader = sealedIn(secret, 'known', link, cookies)
  const from = reader === undefined ? `address ${networkOf(address)}` : `reader ${reader}`
  return { source: seal(secret, 'try', link, from), isKnown: reader !== undefined }
}

/** A browser is counted once in half a day, however often the page is loaded; what runs no scripts is not counted. */
export function hasSeen(id: string, cookies: Cookies): boolean {
  return cookieNamed(cookies, `assay-seen-${id}`) !== undefined
}

export function seenCookie(id: string, secure: boolean): string {
  return cookie(`assay-seen-${id}`, '1', seenSeconds, secure)
}

const overTls = '__Secure-'

function cookie(name: string, value: string, seconds: number, secure: boolean): string {
  const terms = `Path=/api; Max-Age=${seconds}; HttpOnly; SameSite=Lax`
  return secure ? `${overTls}${name}=${value}; ${terms}; Secure` : `${name}=${value}; ${terms}`
}

function cookieNamed(cookies: Cookies, name: string): string | undefined {
  return cookies[overTls + name] ?? cookies[name]
}

/** What a cookie of ours says; undefined where there is none, or it was not made here. */
function sealedIn(secret: string, kind: 'pass' | 'known', link: Link, cookies: Cookies): string | undefined {
  const [value = '', given = ''] = (cookieNamed(cookies, `assay-${kind}-${link.id}`) ?? '').split('.')
  const expected = Buffer.from(seal(secret, kind, link, value))
  const sealed = Buffer.from(given)
  return expected.length === sealed.length && timingSafeEqual(expected, sealed) ? value : undefined
}

/** Bound to the link and its passcode. */
function seal(secret: string, kind: 'pass' | 'known' | 'try', { id, passcodeHash }: Link, value: string): string {
  return createHmac('sha256', secret).update(`${kind}:${id}:${passcodeHash}:${value}`).digest('base64url')
}

function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - rest.length }, () => '0')
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':')
}
