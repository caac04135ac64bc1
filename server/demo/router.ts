import { DomainError } from '../../lib/errors.ts'
import { createRateLimit } from '../auth/rate.ts'
import { publicProcedure, router } from '../procedure/trpc.ts'
import type { Services } from '../services.ts'
import { type DemoRoles, demoRoles } from './roles.ts'
import { resetDemo } from './seed.ts'

// Anyone may begin the demo anew, also while others play: often enough for a guided tour, too rarely to be a nuisance.
const resets = createRateLimit({ limit: 6, seconds: 300 })

export const demoRouter = router({
  /** The roles one can enter the demo workshop as, and what each can try. */
  roles: publicProcedure.query(({ ctx: { services } }): Promise<DemoRoles> => {
    refuseWithoutDemo(services)
    return demoRoles(services.db)
  }),

  /** Begins the demo anew: what visitors did in it is gone, other organisations are never touched. */
  reset: publicProcedure.mutation(({ ctx: { services, address } }): Promise<{ assessmentId: string }> => {
    refuseWithoutDemo(services)
    resets.count(address)
    return resetDemo(services)
  }),
})

function refuseWithoutDemo({ config }: Services): void {
  if (!config.demo) throw new DomainError('not-found', 'This installation offers no demo workshop.')
}
