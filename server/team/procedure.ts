import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import {
  mayApprove,
  mayComment,
  mayLead,
  mayRead,
  mayReviewReport,
  maySignReport,
  mayWriteEvidence,
  mayWriteFindings,
  type Role,
} from '../../lib/workshop/role.ts'
import { showing } from '../procedure/showing.ts'
import { userProcedure } from '../procedure/trpc.ts'
import { membershipOf } from './membership.ts'

/** For members of the assessment that `assessmentId` names, whose role has the right; gives `member`. */
function procedureFor(right: (role: Role) => boolean, refusal: string) {
  return userProcedure.input(z.object({ assessmentId: z.string() })).use(async ({ ctx, input, meta, next }) => {
    const member = await membershipOf(ctx.services.db, input.assessmentId, ctx.user.id)
    if (!right(member.role)) throw new DomainError('forbidden', refusal)
    const { db } = ctx.services
    return showing({ db, assessmentId: member.assessmentId, topics: meta?.shows }, () =>
      next({ ctx: { ...ctx, member } }),
    )
  })
}

export const memberProcedure = procedureFor(mayRead, 'Your role may not read this assessment.')
export const leadProcedure = procedureFor(
  mayLead,
  'Only the lead assessor may do this. Ask them, or to be given the lead.',
)
export const sponsorProcedure = procedureFor(
  mayApprove,
  'Only the sponsor approves the plan. The lead can note an approval that was given elsewhere.',
)
export const evidenceProcedure = procedureFor(
  mayWriteEvidence,
  'Your role reads the evidence and does not change it. Ask the lead assessor to add what is missing.',
)
export const findingProcedure = procedureFor(
  mayWriteFindings,
  'Your role reads findings and actions and does not change them. Ask the lead assessor to add what is missing.',
)
export const commentProcedure = procedureFor(
  mayComment,
  'Your role reads comments. Ask the lead for a role that takes part in the talk.',
)
export const reviewProcedure = procedureFor(
  mayReviewReport,
  'Observers read the report and do not remark on it. Ask the lead for a role that takes part in the talk.',
)
export const signProcedure = procedureFor(
  maySignReport,
  'Only the lead assessor and the sponsor sign the report. The lead can note a signature that was given elsewhere.',
)
