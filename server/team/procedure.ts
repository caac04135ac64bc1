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
import { changesOf } from '../change/change.ts'
import type { Queries } from '../db/client.ts'
import { showing } from '../procedure/showing.ts'
import { userProcedure } from '../procedure/trpc.ts'
import { type Membership, membershipOf } from './membership.ts'

type Right = { may(role: Role): boolean; refusal: string }

/** The caller's membership, where their role has the right. */
async function memberWith(
  { may, refusal }: Right,
  db: Queries,
  assessmentId: string,
  userId: string,
): Promise<Membership> {
  const member = await membershipOf(db, assessmentId, userId)
  if (!may(member.role)) throw new DomainError('forbidden', refusal)
  return member
}

/** For members of the assessment that `assessmentId` names, whose role has the right; gives `member`. */
function reading(right: Right) {
  return userProcedure.input(z.object({ assessmentId: z.string() })).use(async ({ ctx, input, meta, next }) => {
    const { db } = ctx.services
    const member = await memberWith(right, db, input.assessmentId, ctx.user.id)
    return showing({ db, assessmentId: member.assessmentId, topics: meta?.shows }, () =>
      next({ ctx: { ...ctx, member } }),
    )
  })
}

/** Gives `change` too: the way to change the assessment by this right, which is looked at again as the change is made. */
function changing(right: Right) {
  return reading(right).use(({ ctx, next }) => {
    const { services, user, member } = ctx
    const { assessmentId } = member
    const change = changesOf({
      services,
      assessmentId,
      actorId: user.id,
      check: async (tx) => void (await memberWith(right, tx, assessmentId, user.id)),
    })
    return next({ ctx: { ...ctx, change } })
  })
}

export const memberProcedure = reading({
  may: mayRead,
  refusal: 'Your role may not read this assessment.',
})
export const leadProcedure = changing({
  may: mayLead,
  refusal: 'Only the lead assessor may do this. Ask them, or to be given the lead.',
})
export const sponsorProcedure = changing({
  may: mayApprove,
  refusal: 'Only the sponsor approves the plan. The lead can note an approval that was given elsewhere.',
})
export const evidenceProcedure = changing({
  may: mayWriteEvidence,
  refusal: 'Your role reads the evidence and does not change it. Ask the lead assessor to add what is missing.',
})
export const findingProcedure = changing({
  may: mayWriteFindings,
  refusal:
    'Your role reads findings and actions and does not change them. Ask the lead assessor to add what is missing.',
})
export const commentProcedure = changing({
  may: mayComment,
  refusal: 'Your role reads comments. Ask the lead for a role that takes part in the talk.',
})
export const reviewProcedure = changing({
  may: mayReviewReport,
  refusal: 'Observers read the report and do not remark on it. Ask the lead for a role that takes part in the talk.',
})
export const signProcedure = changing({
  may: maySignReport,
  refusal:
    'Only the lead assessor and the sponsor sign the report. The lead can note a signature that was given elsewhere.',
})
