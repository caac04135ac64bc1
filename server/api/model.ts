import { z } from 'zod'
import { modelsOf } from '../model/list.ts'
import { readableModel } from '../model/readable.ts'
import { router, userProcedure } from './trpc.ts'

const modelRef = z.object({
  id: z.string().max(60),
  /** Left out: the newest version. */
  version: z.string().max(40).optional(),
})

export const modelRouter = router({
  /** The models the caller may plan with or work on. */
  list: userProcedure.query(({ ctx: { services, user } }) => modelsOf(services.db, user)),

  get: userProcedure
    .input(modelRef)
    .query(async ({ ctx: { services, user }, input }) => (await readableModel(services.db, user, input)).model),
})
