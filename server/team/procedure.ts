import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { type AssessmentRight, has, rights } from '../../lib/workshop/right.ts'
import { changesOf } from '../change/change.ts'
import type { Queries } from '../db/client.ts'
import { showing } from '../procedure/showing.ts'
import { userProcedure } from '../procedure/trpc.ts'
import { type Membership, membershipOf } from './membership.ts'

/** The caller's membership, where their role has the right. */
async function memberWith(
  right: AssessmentRight,
  db: Queries,
  assessmentId: string,
  userId: string,
): Promise<Membership> {
  const member = await membershipOf(db, assessmentId, userId)
  if (!has(member.role, right)) throw new DomainError('forbidden', rights[right].refusal)
  return member
}

/** For members of the assessment that `assessmentId` names, whose role has the right; gives `member`. */
function reading(right: AssessmentRight) {
  return userProcedure
    .meta({ right })
    .input(z.object({ assessmentId: z.string() }))
    .use(async ({ ctx, input, meta, next }) => {
      const { db } = ctx.services
      const member = await memberWith(right, db, input.assessmentId, ctx.user.id)
      return showing({ db, assessmentId: member.assessmentId, topics: meta?.shows }, () =>
        next({ ctx: { ...ctx, member } }),
      )
    })
}

/** Gives `change` too: the way to change the assessment by this right, which is looked at again as the change is made. */
function changing(right: AssessmentRight) {
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

export const memberProcedure = reading('read')
export const leadProcedure = changing('lead')
export const sponsorProcedure = changing('approve-plan')
export const evidenceProcedure = changing('write-evidence')
export const findingProcedure = changing('write-findings')
export const commentProcedure = changing('comment')
export const reviewProcedure = changing('review-report')
export const signProcedure = changing('sign-report')
