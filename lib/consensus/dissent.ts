import { z } from 'zod'

const dissentSchema = z.array(z.object({ memberId: z.string(), choice: z.string() }))

/** Last ballots apart from what was recorded, as they are stored with the result. */
export function storedDissent(stored: string): z.infer<typeof dissentSchema> {
  return dissentSchema.parse(JSON.parse(stored))
}
