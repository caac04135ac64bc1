import { openItemsOf } from '../archive/open-items.ts'
import { leadProcedure } from './membership.ts'
import { router } from './trpc.ts'

export const archiveRouter = router({
  /** What an archive taken out now would leave behind. */
  about: leadProcedure.query(async ({ ctx: { services, member } }) => ({
    openItems: await openItemsOf(services.db, member.assessmentId),
  })),
})
