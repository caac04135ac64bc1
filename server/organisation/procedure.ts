import { DomainError } from '../../lib/errors.ts'
import { mayAdminister, mayPlan } from '../../lib/organisation/role.ts'
import type { User } from '../db/generated/client.ts'
import { userProcedure } from '../procedure/trpc.ts'

/** For administrators of the organisation. */
export const administratorProcedure = userProcedure.use(({ ctx, next }) => {
  if (!mayAdminister(ctx.user)) {
    throw new DomainError('forbidden', 'Only an administrator of your organisation may do this. Ask one of them.')
  }
  return next({ ctx })
})

/** For those who plan assessments and keep models; `doing` is what they want to do, as a sentence begins with it. */
export function refuseWithoutPlanning(user: User, doing: string): void {
  if (!mayPlan(user)) {
    throw new DomainError(
      'forbidden',
      `${doing} needs an account with the role of lead assessor. Ask an administrator of your organisation for it.`,
    )
  }
}
