import { z } from 'zod'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { recordEvent } from '../audit/event.ts'
import { endSessions, sessionsOf, wayOf } from '../auth/sessions.ts'
import { router, userProcedure } from '../procedure/trpc.ts'
import type { Services } from '../services.ts'

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
    .mutation(({ ctx: { services, user }, input }) => endOwn(services, user.id, { only: input.sessionId })),

  /** Ends all but this one. */
  endOthers: userProcedure.mutation(({ ctx: { services, user, session } }) =>
    endOwn(services, user.id, { except: session.id }),
  ),
})

async function endOwn(services: Services, userId: string, which: { only: string } | { except: string }): Promise<void> {
  const sessions = await services.db.$transaction(async (tx) => {
    const ended = await endSessions(tx, userId, which)
    for (const _ of ended) {
      await recordEvent(tx, { assessmentId: null, actorId: userId, action: 'session.ended', detail: {} })
    }
    return ended
  })
  services.sync.disconnect({ sessions }, closeCodes.signIn)
}
