import type { ProfileView } from '../results/profile.ts'
import { profileOf } from '../results/profile.ts'
import { memberProcedure } from './membership.ts'
import { router } from './trpc.ts'

export const resultRouter = router({
  /** Process profiles and capability levels by the recorded results; drafts and secret ballots count for nothing. */
  profile: memberProcedure.query(
    ({ ctx: { services, member } }): Promise<ProfileView> => profileOf(services.db, member.assessmentId),
  ),
})
