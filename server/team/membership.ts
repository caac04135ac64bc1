import { DomainError } from '../../lib/errors.ts'
import { isRole, type Role } from '../../lib/workshop/role.ts'
import type { Queries } from '../db/client.ts'

export type Membership = { id: string; role: Role; assessmentId: string }

/** The caller's membership of an assessment. A stranger learns nothing, not even that the assessment exists. */
export async function membershipOf(db: Queries, assessmentId: string, userId: string): Promise<Membership> {
  const member = await db.member.findUnique({ where: { assessmentId_userId: { assessmentId, userId } } })
  if (!member || member.removedAt || !isRole(member.role)) {
    throw new DomainError(
      'not-found',
      'There is no such assessment among yours. Ask its lead assessor for an invitation.',
    )
  }
  return { id: member.id, role: member.role, assessmentId }
}
