import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { independences } from '../../lib/plan/independence.ts'
import { refuseConcluded } from '../../lib/plan/status.ts'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { roles } from '../../lib/workshop/role.ts'
import { recordEvent } from '../audit/event.ts'
import { raiseTopics } from '../change/topic.ts'
import type { Queries } from '../db/client.ts'
import { router } from '../procedure/trpc.ts'
import { leadProcedure } from './procedure.ts'

const memberOf = z.object({ memberId: z.string() })

export const memberRouter = router({
  /** Their open sockets are closed, to come back with the new right. */
  setRole: leadProcedure
    .input(memberOf.extend({ role: z.enum(roles) }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, memberId, role } }) => {
      const member = await services.db.$transaction(async (tx) => {
        const member = await findMember(tx, assessmentId, memberId)
        if (role !== 'lead') await keepALead(tx, assessmentId, memberId)
        await tx.member.update({ where: { id: memberId }, data: { role } })
        await changed(tx, assessmentId)
        await recordEvent(tx, {
          assessmentId,
          actorId: user.id,
          action: 'member.roleChanged',
          detail: { memberId, from: member.role, to: role },
        })
        return member
      })
      if (member.role === role) return
      services.sync.disconnect({ workshop: assessmentId, userId: member.userId }, closeCodes.restarting)
      await services.stages.project(assessmentId)
    }),

  /** Their independence of the unit and what makes them competent, as the plan states it. */
  describe: leadProcedure
    .input(memberOf.extend({ independence: z.enum(['', ...independences]), competence: z.string().trim().max(1000) }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, memberId, independence, competence } }) => {
      await services.db.$transaction(async (tx) => {
        refuseConcluded(await changed(tx, assessmentId))
        await findMember(tx, assessmentId, memberId)
        await tx.member.update({ where: { id: memberId }, data: { independence, competence } })
        await recordEvent(tx, {
          assessmentId,
          actorId: user.id,
          action: 'member.described',
          detail: { memberId, independence },
        })
      })
      await services.stages.project(assessmentId)
    }),

  /** Ends their access at once; their revealed ballots stay, with their name. */
  remove: leadProcedure
    .input(memberOf)
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, memberId } }) => {
      const member = await services.db.$transaction(async (tx) => {
        const member = await findMember(tx, assessmentId, memberId)
        await keepALead(tx, assessmentId, memberId)
        await tx.member.update({ where: { id: memberId }, data: { removedAt: new Date() } })
        await changed(tx, assessmentId)
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'member.removed', detail: { memberId } })
        return member
      })
      services.sync.disconnect({ workshop: assessmentId, userId: member.userId }, closeCodes.notFound)
      await services.stages.project(assessmentId)
    }),

  /** Lets somebody who was removed back in, as what they were. */
  takeBack: leadProcedure
    .input(memberOf)
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, memberId } }) => {
      await services.db.$transaction(async (tx) => {
        const { count } = await tx.member.updateMany({
          where: { id: memberId, assessmentId, removedAt: { not: null } },
          data: { removedAt: null },
        })
        if (count === 0) throw new DomainError('not-found', 'This person was not removed. Look at the team again.')
        await changed(tx, assessmentId)
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'member.takenBack', detail: { memberId } })
      })
      await services.stages.project(assessmentId)
    }),
})

async function findMember(tx: Queries, assessmentId: string, memberId: string) {
  const member = await tx.member.findFirst({ where: { id: memberId, assessmentId, removedAt: null } })
  if (!member) throw new DomainError('not-found', 'This person is not in the team any more. Look at the team again.')
  return member
}

/** An assessment is never left without somebody responsible for it (ISO/IEC 33002:2015, 4.4). */
async function keepALead(tx: Queries, assessmentId: string, memberId: string): Promise<void> {
  const others = await tx.member.count({
    where: { assessmentId, role: 'lead', removedAt: null, id: { not: memberId } },
  })
  const member = await tx.member.findUnique({ where: { id: memberId } })
  if (member?.role === 'lead' && others === 0) {
    throw new DomainError('conflict', 'Every assessment has a lead assessor. Give the lead to somebody else first.')
  }
}

async function changed(tx: Queries, assessmentId: string) {
  await raiseTopics(tx, assessmentId, ['team', 'plan'])
  return tx.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
}
