import { z } from 'zod'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { endSessions, sessionsOf, wayOf } from '../auth/sessions.ts'
import { router, userProcedure } from '../procedure/trpc.ts'

/** Procedures of one's own sessions: where one is signed in. What is ended is out within a second, sockets included. */
export const sessionRouter = router({
  list: userProcedure.query(async ({ ctx: { services, user, session } }) =>
    (await sessionsOf(services.db, user.id)).map(({ id, way, createdAt, seenAt, address, agent }) => ({
      id,
      way: wayOf(way),
      createdAt,
      seenAt,
      address,
      agent,
      isThis: id === session.id,
    })),
  ),

  /** Ends one of one's own sessions; one that has ended, or is somebody else's, stays as it is. */
  end: userProcedure
    .input(z.object({ sessionId: z.string().min(1).max(64) }))
    .mutation(async ({ ctx: { services, user }, input }) => {
      const sessions = await endSessions(services.db, user.id, { only: input.sessionId })
      services.sync.disconnect({ sessions }, closeCodes.signIn)
    }),

  /** Ends all but this one. */
  endOthers: userProcedure.mutation(async ({ ctx: { services, user, session } }) => {
    const sessions = await endSessions(services.db, user.id, { except: session.id })
    services.sync.disconnect({ sessions }, closeCodes.signIn)
  }),
})
