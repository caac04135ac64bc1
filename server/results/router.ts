import { z } from 'zod'
import { router } from '../procedure/trpc.ts'
import { memberProcedure } from '../team/procedure.ts'
import { type ItemResult, itemResultOf } from './item.ts'
import { type ProfileView, profileOf } from './profile.ts'

export const resultRouter = router({
  /** Process profiles and capability levels by the recorded results; drafts and secret ballots count for nothing. */
  profile: memberProcedure
    .meta({ shows: ['results', 'rounds', 'plan'] })
    .query(({ ctx: { services, member } }): Promise<ProfileView> => profileOf(services.db, member.assessmentId)),

  /** What the rating of an item rests on: its rounds and ballots, reasons, dissent, evidence, and what was reopened. */
  item: memberProcedure
    .meta({ shows: ['results', 'rounds', 'plan', 'team', 'evidence'] })
    .input(z.object({ itemId: z.string() }))
    .query(
      ({ ctx: { services, member }, input }): Promise<ItemResult> =>
        itemResultOf(services.db, member.assessmentId, input.itemId),
    ),
})
