import { z } from 'zod'
import { router } from '../procedure/trpc.ts'
import { memberProcedure } from '../team/procedure.ts'
import { authorsOf } from './author.ts'

/** What is known of worksheets beside their content, which is a document. Whoever reads the worksheet reads this. */
export const worksheetRouter = router({
  authors: memberProcedure
    .meta({ shows: ['worksheets', 'team'] })
    .input(z.object({ instanceId: z.string() }))
    .query(({ ctx: { services, member }, input }) => authorsOf(services.db, member.assessmentId, input.instanceId)),
})
