import type { AuthOptions } from 'next-auth'
import credentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { personName } from '../../lib/person/name.ts'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { recordEvent } from '../audit/event.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import type { Credentials, MailedLinks } from '../services.ts'
import type { SyncServer } from '../sync/server.ts'
import type { Caller } from './handler.ts'
import { unwrapped } from './interop.ts'
import { sessionCookieName } from './session.ts'
import { beginSession, endSessions, sessionSeconds, wayOf } from './sessions.ts'

const CredentialsProvider = unwrapped(credentialsProvider)

const demoForm = z.object({ memberId: z.string().min(1).max(64) })
const invitationForm = z.object({ token: z.string().min(1).max(200), name: personName })

type Sources = {
  db: Database
  sync: Pick<SyncServer, 'disconnect'>
  config: Config
  credentials: Pick<Credentials, 'signInByPassword'>
  links: Pick<MailedLinks, 'signIn'>
  /** Makes a guest by an invitation, and says who is to be signed in. */
  joinAsGuest(invited: { token: string; name: string }): Promise<{ id: string; name: string }>
}

/**
 * The ways to be signed in: an account's password, a link sent to its e-mail address, a role of the demo, an invitation. Gives the options of
 * next-auth for one caller.
 */
export function authOptions({
  db,
  sync,
  config,
  credentials,
  links,
  joinAsGuest,
}: Sources): (caller: Caller) => AuthOptions {
  return (caller) => ({
    secret: config.secret,
    useSecureCookies: config.publicUrl?.protocol === 'https:',
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    jwt: { maxAge: sessionSeconds },
    cookies: {
      sessionToken: {
        name: sessionCookieName(config.publicUrl),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: config.publicUrl?.protocol === 'https:' },
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    callbacks: {
      // The cookie holds no more than who, and which session: whether it stands is written in the database.
      async jwt({ token, user, account }) {
        if (!user) return token
        const way = wayOf(account?.provider)
        return { sub: user.id, name: user.name, sid: await beginSession(db, { userId: user.id, way, ...caller }) }
      },
      session: ({ session, token }) => ({ ...session, user: { id: token.sub, name: token.name } }),
    },
    events: {
      async signOut({ token }) {
        const { sub, sid } = token
        if (!sub || typeof sid !== 'string') return
        const sessions = await endSessions(db, sub, { only: sid })
        await db.$transaction((tx) =>
          recordEvent(tx, { assessmentId: null, actorId: sub, action: 'session.ended', detail: {} }),
        )
        sync.disconnect({ sessions }, closeCodes.signIn)
      },
    },
    providers: [
      CredentialsProvider({
        id: 'password',
        name: 'Password',
        credentials: { email: {}, password: {} },
        authorize: (form) => credentials.signInByPassword(form, caller.address),
      }),
      CredentialsProvider({
        id: 'link',
        name: 'Link by e-mail',
        credentials: { token: {} },
        authorize: (form) => links.signIn(form),
      }),
      CredentialsProvider({
        id: 'demo',
        name: 'Demo workshop',
        credentials: { memberId: {} },
        async authorize(form) {
          const parsed = demoForm.safeParse(form)
          if (!parsed.success || !config.demo) return null
          const member = await db.member.findUnique({ where: { id: parsed.data.memberId }, include: { user: true } })
          return member?.user.kind === 'demo' ? { id: member.user.id, name: member.user.name } : null
        },
      }),
      CredentialsProvider({
        id: 'invitation',
        name: 'Invitation',
        credentials: { token: {}, name: {} },
        async authorize(form) {
          const { token, name } = invitationForm.parse(form)
          return joinAsGuest({ token, name })
        },
      }),
    ],
  })
}
