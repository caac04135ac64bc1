import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { recordEvent } from '../audit/event.ts'
import { hashPassword } from '../auth/password.ts'
import { publicProcedure, router } from '../procedure/trpc.ts'

const newAccount = z.object({
  organisation: z.string().trim().min(1, 'Say what your organisation is called.').max(120),
  name: z.string().trim().min(1, 'Say what you are called.').max(80),
  email: z.email('Write an e-mail address such as ana@example.org.').max(200).toLowerCase(),
  password: z.string().min(10, 'Choose a password of at least 10 characters.').max(200),
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
      user: user && {
        id: user.id,
        name: user.name,
        email: user.email,
        kind: user.kind,
        administrator: user.administrator,
        organisation: { id: user.organisation.id, name: user.organisation.name, demo: user.organisation.demo },
      },
    }
  }),

  /** The first account of the installation: administrator of a new organisation. Refused once there is one. */
  createFirst: publicProcedure.input(newAccount).mutation(async ({ ctx: { services }, input }) => {
    const passwordHash = await hashPassword(input.password)
    const userId = await services.db.$transaction(async (tx) => {
      // Nobody comes between the count and the account: SQLite has one writer. PostgreSQL needs a lock here.
      if ((await tx.user.count({ where: { kind: 'account' } })) > 0) {
        throw new DomainError(
          'conflict',
          'The first account exists already. Sign in with it, or ask its owner to invite you.',
        )
      }
      const organisation = await tx.organisation.create({ data: { id: randomUUID(), name: input.organisation } })
      const user = await tx.user.create({
        data: {
          id: randomUUID(),
          organisationId: organisation.id,
          kind: 'account',
          name: input.name,
          email: input.email,
          passwordHash,
          administrator: true,
        },
      })
      await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'organisation.created', detail: {} })
      return user.id
    })
    return { userId }
  }),
})
