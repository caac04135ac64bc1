import type { IncomingMessage } from 'node:http'
import { decode } from 'next-auth/jwt'
import { DomainError } from '../../lib/errors.ts'

/** The cookie next-auth keeps the session in; `__Secure-` when the site is served over TLS. */
export function sessionCookieName(publicUrl: URL | undefined): string {
  return publicUrl?.protocol === 'https:' ? '__Secure-next-auth.session-token' : 'next-auth.session-token'
}

/** Id of the signed-in user, or undefined without a valid session. */
export async function readUserId(
  request: IncomingMessage,
  { secret, publicUrl }: { secret: string; publicUrl: URL | undefined },
): Promise<string | undefined> {
  const token = readCookies(request)[sessionCookieName(publicUrl)]
  if (!token) return undefined
  try {
    const session = await decode({ token, secret })
    return session?.sub
  } catch {
    return undefined // expired, or signed with another secret: the caller is nobody
  }
}

/** The same; throws `unauthenticated` without a valid session. */
export async function signedInUserId(
  request: IncomingMessage,
  config: { secret: string; publicUrl: URL | undefined },
): Promise<string> {
  const userId = await readUserId(request, config)
  if (!userId) throw notSignedIn()
  return userId
}

export function notSignedIn(): DomainError {
  return new DomainError('unauthenticated', 'You are not signed in. Sign in and try again.')
}

export function readCookies(request: IncomingMessage): Record<string, string> {
  const cookies: Record<string, string> = {}
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at < 1) continue
    try {
      cookies[pair.slice(0, at).trim()] = decodeURIComponent(pair.slice(at + 1).trim())
    } catch {
      // not ours: a cookie of another application on this host
    }
  }
  return cookies
}
