import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { canLead } from '../../lib/organisation/role.ts'
import { independences } from '../../lib/plan/independence.ts'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { roleOf, roles } from '../../lib/workshop/role.ts'
import type { Queries } from '../db/client.ts'
import { router } from '../procedure/trpc.ts'
import { leadProcedure } from './procedure.ts'

const memberOf = z.object({ memberId: z.string() })

export const memberRouter = router({
  /** Their open sockets are closed, to come back with the new right. */
  setRole: leadProcedure
    .input(memberOf.extend({ role: z.enum(roles) }))
    .mutation(async ({ ctx: { services, change }, input: { assessmentId, memberId, role } }) => {
      await change({ action: 'member.roleChanged', topics: ['team', 'plan'] }, async (tx, also) => {
        const member = await findMember(tx, assessmentId, memberId)
        if (role !== 'lead') await keepALead(tx, assessmentId, memberId)
        if (member.role === role) return undefined
        if (
          role === 'lead' &&
          !(canLead(member.user) && member.user.organisationId === member.assessment.organisationId)
        ) {
          throw new DomainError(
            'conflict',
            `${member.user.name} has no account in your organisation, and only people with one lead. Ask an administrator to invite them.`,
          )
        }
        await tx.member.update({ where: { id: memberId }, data: { role } })
        const lines = { workshop: assessmentId, userId: member.userId }
        also.onceStored(() => services.sync.disconnect(lines, closeCodes.restarting))
        return { memberId, from: roleOf(member.role), to: role }
      })
    }),

  /** Their independence of the unit and what makes them competent, as the plan states it. */
  describe: leadProcedure
    .input(memberOf.extend({ independence: z.enum(['', ...independences]), competence: z.string().trim().max(1000) }))
    .mutation(({ ctx: { change }, input: { assessmentId, memberId, independence, competence } }) => {
      const detail = { memberId, independence }
      return change({ action: 'member.described', detail, topics: ['team', 'plan'] }, async (tx) => {
        await findMember(tx, assessmentId, memberId)
        await tx.member.update({ where: { id: memberId }, data: { independence, competence } })
      })
    }),

  /** Ends their access at once; their revealed ballots stay, with their name. */
  remove: leadProcedure.input(memberOf).mutation(({ ctx: { services, change }, input: { assessmentId, memberId } }) =>
    change({ action: 'member.removed', detail: { memberId }, topics: ['team', 'plan'] }, async (tx, also) => {
      const { userId } = await findMember(tx, assessmentId, memberId)
      await keepALead(tx, assessmentId, memberId)
      await tx.member.update({ where: { id: memberId }, data: { removedAt: new Date() } })
      also.onceStored(() => services.sync.disconnect({ workshop: assessmentId, userId }, closeCodes.notFound))
    }),
  ),

  /** Lets somebody who was removed back in, as what they were. */
  takeBack: leadProcedure.input(memberOf).mutation(({ ctx: { change }, input: { assessmentId, memberId } }) =>
    change({ action: 'member.takenBack', detail: { memberId }, topics: ['team', 'plan'] }, async (tx) => {
      const { count } = await tx.member.updateMany({
        where: { id: memberId, assessmentId, removedAt: { not: null } },
        data: { removedAt: null },
      })
      if (count === 0) throw new DomainError('not-found', 'This person was not removed. Look at the team again.')
    }),
  ),
})

async function findMember(tx: Queries, assessmentId: string, memberId: string) {
  const member = await tx.member.findFirst({
    where: { id: memberId, assessmentId, removedAt: null },
    include: { user: true, assessment: { select: { organisationId: true } } },
  })
  if (!member) throw new DomainError('not-found', 'This person is not in the team any more. Look at the team again.')
  return member
}

/** An assessment is never left without somebody responsible for it (ISO/IEC 33002:2015, 4.4). */
async function keepALead(tx: Queries, assessmentId: string, memberId: string): Promise<void> {
  const others = await tx.member.count({
    where: { assessmentId, role: 'lead', removedAt: null, id: { not: memberId }, user: { deactivatedAt: null } },
  })
  const member = await tx.member.findUnique({ where: { id: memberId } })
  if (member?.role === 'lead' && others === 0) {
    throw new DomainError('conflict', 'Every assessment has a lead assessor. Give the lead to somebody else first.')
  }
}
