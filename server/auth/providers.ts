import type { AuthOptions } from 'next-auth'
import credentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import { unwrapped } from './interop.ts'
import { verifyPassword } from './password.ts'
import { createRateLimit } from './rate.ts'
import { sessionCookieName } from './session.ts'

const CredentialsProvider = unwrapped(credentialsProvider)

const passwordForm = z.object({ email: z.email().toLowerCase(), password: z.string().min(1).max(200) })
const demoForm = z.object({ memberId: z.string().min(1).max(64) })
const invitationForm = z.object({ token: z.string().min(1).max(200), name: z.string().trim().min(1).max(80) })

type Sources = {
  db: Database
  config: Config
  /** Makes a guest by an invitation, and says who is to be signed in. */
  joinAsGuest(invited: { token: string; name: string }): Promise<{ id: string; name: string }>
}

/** The three ways to be signed in: an account's password, a role of the demo, an invitation. */
export function authOptions({ db, config, joinAsGuest }: Sources): AuthOptions {
  const passwordTries = createRateLimit({ limit: 10, seconds: 300 })

  return {
    secret: config.secret,
    useSecureCookies: config.publicUrl?.protocol === 'https:',
    session: { strategy: 'jwt', maxAge: 14 * 24 * 60 * 60 },
    jwt: { maxAge: 14 * 24 * 60 * 60 },
    cookies: {
      sessionToken: {
        name: sessionCookieName(config.publicUrl),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: config.publicUrl?.protocol === 'https:' },
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, name: user.name } : token),
      session: ({ session, token }) => ({ ...session, user: { id: token.sub, name: token.name } }),
    },
    providers: [
      CredentialsProvider({
        id: 'password',
        name: 'Password',
        credentials: { email: {}, password: {} },
        async authorize(form) {
          const parsed = passwordForm.safeParse(form)
          if (!parsed.success) return null
          const { email, password } = parsed.data
          passwordTries.count(email)
          const user = await db.user.findUnique({ where: { email } })
          if (!(await verifyPassword(password, user?.passwordHash)) || !user) return null
          passwordTries.clear(email)
          return { id: user.id, name: user.name }
        },
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
  }
}
