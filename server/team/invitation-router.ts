import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { invitableRoles, isRole } from '../../lib/workshop/role.ts'
import { recordEvent } from '../audit/event.ts'
import { linkToken } from '../auth/link.ts'
import { createRateLimit } from '../auth/rate.ts'
import type { Queries } from '../db/client.ts'
import { publicProcedure, router, userProcedure } from '../procedure/trpc.ts'
import { admit, joinAs, openInvitation, standingOf } from './joining.ts'
import { leadProcedure } from './procedure.ts'

const dayMs = 24 * 60 * 60 * 1000
const unknownTokens = createRateLimit({ limit: 30, seconds: 300 })
const tokenSchema = z.object({ token: z.string().min(1).max(200) })
const ofRequest = z.object({ requestId: z.string() })

export const invitationRouter = router({
  list: leadProcedure.meta({ shows: ['joining'] }).query(async ({ ctx: { services }, input: { assessmentId } }) => {
    const invitations = await services.db.invitation.findMany({
      where: { assessmentId },
      orderBy: { createdAt: 'desc' },
    })
    return invitations.map(({ id, role, asksLead, expiresAt, revokedAt }) => ({
      id,
      asksLead,
      role: isRole(role) ? role : ('observer' as const),
      token: linkToken(services.config.secret, 'invitation', id),
      expiresAt: expiresAt.toISOString(),
      state: revokedAt ? ('revoked' as const) : expiresAt < new Date() ? ('expired' as const) : ('open' as const),
    }))
  }),

  create: leadProcedure
    .input(
      z.object({
        role: z.enum(invitableRoles),
        days: z.int().min(1).max(90).default(14),
        /** Whoever comes by it waits until the lead lets them in. */
        asksLead: z.boolean().default(false),
      }),
    )
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, role, days, asksLead } }) => {
      const id = randomUUID()
      const expiresAt = new Date(Date.now() + days * dayMs)
      await services.db.$transaction(async (tx) => {
        await tx.invitation.create({ data: { id, assessmentId, role, asksLead, expiresAt } })
        const detail = { role, days, asksLead }
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'invitation.created', detail })
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

  /** Somebody who is signed in joins, or waits, as who they are; a member stays what they are. */
  accept: userProcedure.input(tokenSchema).mutation(async ({ ctx: { services, user }, input: { token } }) => {
    // Anybody may enter the demo as this person, and would be let in with them.
    if (user.kind === 'demo') {
      throw new DomainError('forbidden', 'You are in the demo under a role of its own. Leave the demo, then join.')
    }
    await joinAs(services, token, user.id)
    return standingOf(services, token, user.id)
  }),

  /** How it stands with the caller by this link: for whoever waits. */
  standing: userProcedure
    .input(tokenSchema)
    .query(({ ctx: { services, user }, input: { token } }) => standingOf(services, token, user.id)),

  /** Who waits to be let in, in the order they came. */
  waiting: leadProcedure.meta({ shows: ['joining'] }).query(async ({ ctx: { services }, input: { assessmentId } }) => {
    const requests = await services.db.joinRequest.findMany({
      where: { assessmentId, decidedAt: null },
      orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
      include: { user: true },
    })
    return requests.map(({ id, role, user }) => ({
      id,
      name: user.name,
      role: isRole(role) ? role : ('observer' as const),
    }))
  }),

  admit: leadProcedure
    .input(ofRequest)
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, requestId } }) => {
      await services.db.$transaction(async (tx) => {
        const { userId, role } = await decide(tx, assessmentId, requestId)
        await admit(tx, { assessmentId, userId, role, by: user.id })
      })
      await services.stages.project(assessmentId)
    }),

  turnAway: leadProcedure
    .input(ofRequest)
    .mutation(async ({ ctx: { services, user }, input: { assessmentId, requestId } }) => {
      await services.db.$transaction(async (tx) => {
        await decide(tx, assessmentId, requestId)
        const detail = { requestId }
        await recordEvent(tx, { assessmentId, actorId: user.id, action: 'member.turnedAway', detail })
      })
      await services.stages.project(assessmentId)
    }),
})

/** Marks a request as decided. Throws `not-found` when it is not waiting. */
async function decide(tx: Queries, assessmentId: string, id: string) {
  const request = await tx.joinRequest.findFirst({ where: { id, assessmentId, decidedAt: null } })
  if (!request) throw new DomainError('not-found', 'Nobody waits by this name any more. Look at who is waiting again.')
  await tx.joinRequest.update({ where: { id }, data: { decidedAt: new Date() } })
  return request
}
