import { randomUUID } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import { hasAccount } from '../../lib/organisation/role.ts'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { changesOf } from '../change/change.ts'
import type { User } from '../db/generated/client.ts'
import type { Services } from '../services.ts'
import { personOf } from './people.ts'

/**
 * Makes somebody of the organisation a lead of one of its assessments, in the team or not, removed or not. Throws
 * `not-found` for an assessment of another organisation.
 */
export async function appointLead(
  services: Services,
  by: User,
  { assessmentId, userId }: { assessmentId: string; userId: string },
): Promise<void> {
  const { organisationId } = by
  if (!(await services.db.assessment.findFirst({ where: { id: assessmentId, organisationId } }))) {
    throw new DomainError('not-found', 'Your organisation has no such assessment. Look at the list again.')
  }
  const change = changesOf({ services, assessmentId, actorId: by.id })
  await change({ action: 'member.leadAppointed', topics: ['team', 'plan'] }, async (tx, also) => {
    const person = await personOf(tx, organisationId, userId)
    if (!hasAccount(person)) {
      throw new DomainError(
        'conflict',
        `${person.name}’s account is deactivated. Reactivate it, or appoint somebody else.`,
      )
    }
    const { id: memberId } = await tx.member.upsert({
      where: { assessmentId_userId: { assessmentId, userId } },
      create: { id: randomUUID(), assessmentId, userId, role: 'lead' },
      update: { role: 'lead', removedAt: null },
    })
    also.onceStored(() => services.sync.disconnect({ workshop: assessmentId, userId }, closeCodes.restarting))
    return { memberId }
  })
}
