import { router } from '../procedure/trpc.ts'
import { leadProcedure } from '../team/procedure.ts'
import { openItemsOf } from './open-items.ts'

export const archiveRouter = router({
  /** What an archive taken out now would leave behind. */
  about: leadProcedure.meta({ shows: ['rounds', 'plan'] }).query(async ({ ctx: { services, member } }) => ({
    openItems: await openItemsOf(services.db, member.assessmentId),
  })),
})
