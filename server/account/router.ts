import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { linkPurposes } from '../../lib/organisation/link-purpose.ts'
import { mayAdminister, mayPlan, organisationRoleOf } from '../../lib/organisation/role.ts'
import { personName } from '../../lib/person/name.ts'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { recordEvent } from '../audit/event.ts'
import { hashPassword, passwordLengths } from '../auth/password.ts'
import { checkNewPassword, newPasswordSchema } from '../auth/password-rules.ts'
import { endSessions } from '../auth/sessions.ts'
import type { Queries } from '../db/client.ts'
import { publicProcedure, router, userProcedure } from '../procedure/trpc.ts'

const newAccount = z.object({
  organisation: z.string().trim().min(1, 'Say what your organisation is called.').max(120),
  name: personName,
  email: z.email('Write an e-mail address such as ana@example.org.').max(200).toLowerCase(),
  password: newPasswordSchema,
  setupCode: z.string().max(100),
})

export const accountRouter = router({
  /** Who is signed in, and what can be done without being: the first account, the demo. */
  me: publicProcedure.query(async ({ ctx: { services, session } }) => {
    const { db, config } = services
    const user = session
      ? await db.user.findUnique({ where: { id: session.userId }, include: { organisation: true } })
      : null
    const accounts = await db.user.count({ where: { kind: 'account' } })
    return {
      fresh: accounts === 0,
      demo: config.demo,
      mail: services.links.isOffered,
      user: user && {
        id: user.id,
        name: user.name,
        email: user.email,
        kind: user.kind,
        role: organisationRoleOf(user.role),
        mayPlan: mayPlan(user),
        mayAdminister: mayAdminister(user),
        organisation: { id: user.organisation.id, name: user.organisation.name, demo: user.organisation.demo },
      },
    }
  }),

  /**
   * The first account of the installation: administrator of a new organisation. It needs the code that the server prints;
   * refused once there is an account.
   */
  createFirst: publicProcedure.input(newAccount).mutation(async ({ ctx: { services }, input }) => {
    await refuseSecondAccount(services.db)
    services.credentials.checkSetupCode(input.setupCode)
    checkNewPassword(input.password, [input.organisation, input.name, input.email])
    const passwordHash = await hashPassword(input.password)
    const userId = await services.db.$transaction(async (tx) => {
      // Nobody comes between the count and the account: SQLite has one writer. PostgreSQL needs a lock here.
      await refuseSecondAccount(tx)
      const organisation = await tx.organisation.create({ data: { id: randomUUID(), name: input.organisation } })
      const user = await tx.user.create({
        data: {
          id: randomUUID(),
          organisationId: organisation.id,
          kind: 'account',
          name: input.name,
          email: input.email,
          passwordHash,
          role: 'administrator',
        },
      })
      await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'organisation.created', detail: {} })
      return user.id
    })
    return { userId }
  }),

  /** Sends a link to an e-mail address that is known; the answer is the same for one that is not. */
  sendLink: publicProcedure
    .input(z.object({ email: z.email().max(200).toLowerCase(), purpose: z.enum(linkPurposes) }))
    .mutation(({ ctx: { services, address }, input }) => services.links.send(input, address)),

  /** Sets a password by a link that was sent for it, and signs out everywhere. */
  choosePassword: publicProcedure
    .input(z.object({ token: z.string().min(1).max(100), password: newPasswordSchema }))
    .mutation(async ({ ctx: { services }, input }) => {
      const sessions = await services.links.setPassword(input)
      services.sync.disconnect({ sessions }, closeCodes.signIn)
    }),

  /** Changes one's own password, by the one that stands; one stays signed in here and is signed out everywhere else. */
  changePassword: userProcedure
    .input(z.object({ current: z.string().min(1).max(passwordLengths.most), next: newPasswordSchema }))
    .mutation(async ({ ctx: { services, user, session, address }, input }) => {
      if (!(await services.credentials.isOwnPassword(user, input.current, address))) {
        throw new DomainError('forbidden', 'This is not your password. Type the one you sign in with.')
      }
      checkNewPassword(input.next, [user.name, user.email ?? ''])
      const passwordHash = await hashPassword(input.next)
      const sessions = await services.db.$transaction(async (tx) => {
        await tx.user.update({ where: { id: user.id }, data: { passwordHash } })
        await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'account.passwordChanged', detail: {} })
        return endSessions(tx, user.id, { except: session.id })
      })
      services.sync.disconnect({ sessions }, closeCodes.signIn)
    }),
})

async function refuseSecondAccount(db: Queries): Promise<void> {
  if ((await db.user.count({ where: { kind: 'account' } })) === 0) return
  throw new DomainError(
    'conflict',
    'The first account exists already. Sign in with it, or ask its owner to invite you.',
  )
}
