import { randomUUID } from 'node:crypto'
import type { AuditDetail } from '../../lib/audit/action.ts'
import { DomainError } from '../../lib/errors.ts'
import { contentOf } from '../../lib/plan/content.ts'
import type { Queries } from '../db/client.ts'
import type { Membership } from '../team/membership.ts'
import { planOf } from './plan.ts'

type Approving = {
  member: Membership
  /** Of the plan that was looked at: another one is not approved by it. */
  sha256: string
  approvedBy: string
  reference: string
}

/**
 * Freezes the plan as the sponsor approves it (ISO/IEC 33002:2015, 4.2.1). Throws `conflict` where the plan has changed
 * since it was looked at, or is approved already as it stands.
 */
export async function approvePlan(
  tx: Queries,
  { member, sha256, approvedBy, reference }: Approving,
): Promise<AuditDetail<'plan.approved'>> {
  const { assessmentId } = member
  const plan = await planOf(tx, member)
  if (plan.sha256 !== sha256) {
    throw new DomainError('conflict', 'The plan has changed since you opened it. Read it again, then approve it.')
  }
  if (plan.approval?.current) {
    throw new DomainError('conflict', `The plan is approved as it stands, by ${plan.approval.approvedBy}.`)
  }
  const version = (plan.approval?.version ?? 0) + 1
  const content = JSON.stringify(contentOf(plan))
  await tx.planApproval.create({
    data: { id: randomUUID(), assessmentId, version, content, sha256, approvedBy, reference, recordedById: member.id },
  })
  return { version, sha256, approvedBy }
}
