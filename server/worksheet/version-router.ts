import { z } from 'zod'
import { router } from '../procedure/trpc.ts'
import { memberProcedure } from '../team/procedure.ts'
import { readVersion, versionsOf } from './version.ts'

/** Worksheets as they stood at each reveal and record. Whoever reads the worksheet reads these. */
export const versionRouter = router({
  list: memberProcedure
    .meta({ shows: ['worksheets', 'plan'] })
    .input(z.object({ instanceId: z.string() }))
    .query(({ ctx: { services, member }, input }) => versionsOf(services.db, member.assessmentId, input.instanceId)),

  get: memberProcedure
    .meta({ shows: ['worksheets'] })
    .input(z.object({ versionId: z.string() }))
    .query(({ ctx: { services, member }, input }) => readVersion(services.db, member.assessmentId, input.versionId)),
})
