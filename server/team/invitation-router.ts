import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { invitableRoles, roleOf } from '../../lib/workshop/role.ts'
import { linkToken } from '../auth/link.ts'
import { createRateLimit } from '../auth/rate.ts'
import type { Queries } from '../db/client.ts'
import { roomFor } from '../limits/room-for.ts'
import { publicProcedure, router, userProcedure } from '../procedure/trpc.ts'
import { admit, joinAs, nextStandingOf, openInvitation, standingOf } from './joining.ts'
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
      role: roleOf(role),
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
    .mutation(({ ctx: { services, change }, input: { assessmentId, ...terms } }) => {
      const { days, ...invitation } = terms
      const id = randomUUID()
      const expiresAt = new Date(Date.now() + days * dayMs)
      return change({ action: 'invitation.created', detail: terms, topics: ['joining'] }, async (tx) => {
        await roomFor(tx, 'invitations', assessmentId)
        await tx.invitation.create({ data: { id, assessmentId, expiresAt, ...invitation } })
        return { id, token: linkToken(services.config.secret, 'invitation', id) }
      })
    }),

  revoke: leadProcedure
    .input(z.object({ invitationId: z.string() }))
    .mutation(({ ctx: { change }, input: { assessmentId, invitationId } }) =>
      change({ action: 'invitation.revoked', detail: { invitationId }, topics: ['joining'] }, async (tx) => {
        const { count } = await tx.invitation.updateMany({
          where: { id: invitationId, assessmentId, revokedAt: null },
          data: { revokedAt: new Date() },
        })
        if (count === 0)
          throw new DomainError('not-found', 'This invitation is withdrawn already, or belongs to another assessment.')
      }),
    ),

  /** What a link invites to, before anybody has joined. */
  open: publicProcedure.input(tokenSchema).query(async ({ ctx: { services, address }, input: { token } }) => {
    try {
      const { role, assessment } = await openInvitation(services.db, services.config.secret, token)
      return {
        title: assessment.title,
        unit: assessment.unit,
        organisation: assessment.organisation.name,
        role: roleOf(role),
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

  /** The same, answered once there is word: the page of who waits asks nothing else. */
  nextStanding: userProcedure
    .input(tokenSchema)
    .query(({ ctx: { services, user }, input: { token }, signal }) => nextStandingOf(services, token, user.id, signal)),

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
      role: roleOf(role),
    }))
  }),

  admit: leadProcedure
    .input(ofRequest)
    .mutation(async ({ ctx: { services, change }, input: { assessmentId, requestId } }) => {
      const person = await requestOf(services.db, assessmentId, requestId)
      await change({ action: 'member.joined', topics: ['team', 'plan', 'joining'] }, async (tx) => {
        const { userId, role } = await decide(tx, assessmentId, requestId)
        return admit(tx, { assessmentId, userId, role })
      })
      services.door.tell(person.userId)
    }),

  turnAway: leadProcedure
    .input(ofRequest)
    .mutation(async ({ ctx: { services, change }, input: { assessmentId, requestId } }) => {
      const person = await requestOf(services.db, assessmentId, requestId)
      await change({ action: 'member.turnedAway', detail: { requestId }, topics: ['joining'] }, async (tx) => {
        await decide(tx, assessmentId, requestId)
      })
      services.door.tell(person.userId)
    }),
})

/** Marks a request as decided. Throws `not-found` when it is not waiting. */
async function decide(tx: Queries, assessmentId: string, id: string) {
  const request = await requestOf(tx, assessmentId, id)
  await tx.joinRequest.update({ where: { id }, data: { decidedAt: new Date() } })
  return request
}

async function requestOf(db: Queries, assessmentId: string, id: string) {
  const request = await db.joinRequest.findFirst({ where: { id, assessmentId, decidedAt: null } })
  if (!request) throw new DomainError('not-found', 'Nobody waits by this name any more. Look at who is waiting again.')
  return request
}
