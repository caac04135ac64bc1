import type { IncomingMessage } from 'node:http'
import { decode } from 'next-auth/jwt'
import { DomainError } from '../../lib/errors.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import { type StandingSession, standingSession } from './sessions.ts'

/** What a session is read with: the secret that signs its cookie, and the table that says whether it stands. */
export type SessionSources = { config: Pick<Config, 'secret' | 'publicUrl'>; db: Database }

/** The cookie next-auth keeps the session in; `__Host-` when the site is served over TLS: this host set it, and no other. */
export function sessionCookieName(publicUrl: URL | undefined): string {
  return publicUrl?.protocol === 'https:' ? '__Host-next-auth.session-token' : 'next-auth.session-token'
}

/** The session of whoever asks, or undefined without one that stands. */
export async function readSession(
  request: IncomingMessage,
  { config: { secret, publicUrl }, db }: SessionSources,
): Promise<StandingSession | undefined> {
  const token = readCookies(request)[sessionCookieName(publicUrl)]
  if (!token) return undefined
  const id = await sessionIdOf(token, secret)
  return id === undefined ? undefined : standingSession(db, id)
}

async function sessionIdOf(token: string, secret: string): Promise<string | undefined> {
  try {
    const read = await decode({ token, secret })
    return typeof read?.sid === 'string' ? read.sid : undefined
  } catch {
    return undefined // expired, or signed with another secret: the caller is nobody
  }
}

/** Who is signed in; throws `unauthenticated` without a session that stands. */
export async function signedInUserId(request: IncomingMessage, sources: SessionSources): Promise<string> {
  const session = await readSession(request, sources)
  if (!session) throw notSignedIn()
  return session.userId
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
