import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { createRateLimit } from '../auth/rate.ts'
import { showing } from '../procedure/showing.ts'
import { publicProcedure, router } from '../procedure/trpc.ts'
import { leadProcedure } from '../team/procedure.ts'
import { assessmentOfScreen, screenLink, screenPlan, withdrawScreen } from './screen.ts'

const unknownTokens = createRateLimit({ limit: 30, seconds: 300 })

/** The room screen: what the projector shows, opened by a link of its own. */
export const screenRouter = router({
  link: leadProcedure.mutation(async ({ ctx: { services, member, change } }) => ({
    token: await screenLink(services, change, member.assessmentId),
  })),

  withdraw: leadProcedure.mutation(({ ctx: { services, member, change } }) =>
    withdrawScreen(services, change, member.assessmentId),
  ),

  /** What a screen link opens, for whoever has it. */
  open: publicProcedure
    .meta({ shows: ['plan', 'team'] })
    .input(z.object({ token: z.string().max(200) }))
    .use(async ({ ctx: { services }, input: { token }, meta, next }) => {
      const { db, config } = services
      const assessmentId = await assessmentOfScreen(db, config.secret, token)
      return assessmentId === undefined ? next() : showing({ db, assessmentId, topics: meta?.shows }, () => next())
    })
    .query(async ({ ctx: { services, address }, input: { token } }) => {
      try {
        return await screenPlan(services.db, services.config.secret, token)
      } catch (error) {
        if (error instanceof DomainError && error.code === 'not-found') unknownTokens.count(address)
        throw error
      }
    }),
})
