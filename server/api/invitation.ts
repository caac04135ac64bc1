import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { invitableRoles, isRole } from '../../lib/workshop/role.ts'
import { linkToken } from '../auth/link.ts'
import { createRateLimit } from '../auth/rate.ts'
import { recordEvent } from './event.ts'
import { openInvitation } from './joining.ts'
import { leadProcedure } from './membership.ts'
import { publicProcedure, router, userProcedure } from './trpc.ts'

const dayMs = 24 * 60 * 60 * 1000
const unknownTokens = createRateLimit({ limit: 30, seconds: 300 })
const tokenSchema = z.object({ token: z.string().min(1).max(200) })

export const invitationRouter = router({
  list: leadProcedure.query(async ({ ctx: { services }, input: { assessmentId } }) => {
    const invitations = await services.db.invitation.findMany({
      where: { assessmentId },
      orderBy: { createdAt: 'desc' },
    })
    return invitations.map(({ id, role, expiresAt, revokedAt }) => ({
      id,
      role: isRole(role) ? role : ('observer' as const),
      token: linkToken(services.config.secret, 'invitation', id),
      expiresAt: expiresAt.toISOString(),
      state: revokedAt ? ('revoked' as const) : expiresAt < new Date() ? ('expired' as const) : ('open' as const),
    }))
  }),

  create: leadProcedure
    .input(z.object({ role: z.enum(invitableRoles), days: z.int().min(1).max(90).default(14) }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, role, days } }) => {
      const id = randomUUID()
      await services.db.$transaction(async (tx) => {
        await tx.invitation.create({ data: { id, assessmentId, role, expiresAt: new Date(Date.now() + days * dayMs) } })
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'invitation.created', detail: { role, days } })
      })
      return { id, token: linkToken(services.config.secret, 'invitation', id) }
    }),

  revoke: leadProcedure
    .input(z.object({ invitationId: z.string() }))
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, invitationId } }) => {
      await services.db.$transaction(async (tx) => {
        const { count } = await tx.invitation.updateMany({
          where: { id: invitationId, assessmentId, revokedAt: null },
          data: { revokedAt: new Date() },
        })
        if (count === 0)
          throw new DomainError('not-found', 'This invitation is withdrawn already, or belongs to another assessment.')
        await recordEvent(tx, {
          assessmentId,
          actorId: user.id,
          action: 'invitation.revoked',
          detail: { invitationId },
        })
      })
    }),

  /** What a link invites to, before anybody has joined. */
  open: publicProcedure.input(tokenSchema).query(async ({ ctx: { services, address }, input: { token } }) => {
    try {
      const { role, assessment } = await openInvitation(services.db, services.config.secret, token)
      return {
        title: assessment.title,
        unit: assessment.unit,
        organisation: assessment.organisation.name,
        role: isRole(role) ? role : ('observer' as const),
        lead: assessment.members[0]?.user.name ?? '',
      }
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not-found') unknownTokens.count(address)
      throw error
    }
  }),

  /** Somebody who is signed in joins as who they are; a member stays what they are. */
  accept: userProcedure.input(tokenSchema).mutation(async ({ ctx: { services, user }, input: { token } }) => {
    // Anybody may enter the demo as this person, and would be let in with them.
    if (user.kind === 'demo') {
      throw new DomainError('forbidden', 'You are in the demo under a role of its own. Leave the demo, then join.')
    }
    const assessmentId = await services.db.$transaction(async (tx) => {
      const { role, assessmentId } = await openInvitation(tx, services.config.secret, token)
      const known = await tx.member.findUnique({ where: { assessmentId_userId: { assessmentId, userId: user.id } } })
      if (known && !known.removedAt) return assessmentId
      if (known) {
        throw new DomainError(
          'forbidden',
          'You were removed from this workshop. Ask the lead assessor to take you back.',
        )
      }
      await tx.member.create({ data: { id: randomUUID(), assessmentId, userId: user.id, role } })
      await tx.assessment.update({ where: { id: assessmentId }, data: { planVersion: { increment: 1 } } })
      await recordEvent(tx, { assessmentId, actorId: user.id, action: 'member.joined', detail: { role } })
      return assessmentId
    })
    await services.stages.project(assessmentId)
    return { assessmentId }
  }),
})
