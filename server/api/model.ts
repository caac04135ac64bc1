import { z } from 'zod'
import { modelOf, models } from '../../lib/model/models.ts'
import { router, userProcedure } from './trpc.ts'

export const modelRouter = router({
  list: userProcedure.query(() => models.map(({ id, version, name, licence }) => ({ id, version, name, licence }))),
  get: userProcedure.input(z.object({ id: z.string() })).query(({ input }) => modelOf(input.id)),
})
