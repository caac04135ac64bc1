import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { organisationRoleOf, organisationRoles } from '../../lib/organisation/role.ts'
import { personName, tidyName } from '../../lib/person/name.ts'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { recordEvent } from '../audit/event.ts'
import { linkToken } from '../auth/link.ts'
import { forgetTokens, issueToken } from '../auth/one-time-token.ts'
import { hashPassword } from '../auth/password.ts'
import { checkNewPassword, newPasswordSchema } from '../auth/password-rules.ts'
import { createRateLimit } from '../auth/rate.ts'
import { endSessions } from '../auth/sessions.ts'
import type { User } from '../db/generated/client.ts'
import { administratorProcedure, publicProcedure, router, userProcedure } from '../procedure/trpc.ts'
import type { Services } from '../services.ts'
import { appointLead } from './appoint.ts'
import { accept, invitationFor, invite, openInvitationsOf } from './invitation.ts'
import { deactivate, giveRole, leadsOf, peopleOf, personOf } from './people.ts'

/** A link handed over by hand is good for longer than one that is sent. */
const handedMinutes = 60
const unknownTokens = createRateLimit({ limit: 30, seconds: 300 })
const token = z.string().min(1).max(200)
const ofPerson = z.object({ userId: z.string().min(1).max(64) })
const role = z.enum(organisationRoles)

/** Procedures of the organisation: who has an account, in which role, and who leads its assessments. */
export const organisationRouter = router({
  people: administratorProcedure.query(async ({ ctx: { services, user } }) => {
    const { organisationId } = user
    const { db, config } = services
    return {
      people: await peopleOf(db, organisationId),
      invitations: await openInvitationsOf(db, config.secret, organisationId),
      assessments: await leadsOf(db, organisationId),
    }
  }),

  invite: administratorProcedure
    .input(z.object({ role, note: z.string().max(120).transform(tidyName), days: z.int().min(1).max(30).default(7) }))
    .mutation(async ({ ctx: { services, user }, input }) => {
      const id = await services.db.$transaction(async (tx) => {
        const id = await invite(tx, { organisationId: user.organisationId, ...input })
        const detail = { invitationId: id, role: input.role, days: input.days }
        await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'organisation.invited', detail })
        return id
      })
      return { id, token: linkToken(services.config.secret, 'organisation', id) }
    }),

  withdrawInvitation: administratorProcedure
    .input(z.object({ invitationId: z.string() }))
    .mutation(({ ctx: { services, user }, input: { invitationId } }) =>
      services.db.$transaction(async (tx) => {
        const { count } = await tx.organisationInvitation.updateMany({
          where: { id: invitationId, organisationId: user.organisationId, usedAt: null, revokedAt: null },
          data: { revokedAt: new Date() },
        })
        if (count === 0) throw new DomainError('not-found', 'This invitation was used or withdrawn already.')
        const detail = { invitationId }
        await recordEvent(tx, {
          assessmentId: null,
          actorId: user.id,
          action: 'organisation.invitationWithdrawn',
          detail,
        })
      }),
    ),

  /** What an invitation is to, for whoever has its link. */
  invitation: publicProcedure.input(z.object({ token })).query(async ({ ctx: { services, address }, input }) => {
    unknownTokens.count(address)
    const { role, organisation } = await invitationFor(services.db, services.config.secret, input.token)
    unknownTokens.clear(address)
    return { organisation: organisation.name, role: organisationRoleOf(role) }
  }),

  /** Makes an account by an invitation. A guest who is signed in stays the same person. */
  accept: publicProcedure
    .input(
      z.object({
        token,
        name: personName,
        email: z.email('Write an e-mail address such as ana@example.org.').max(200).toLowerCase(),
        password: newPasswordSchema,
      }),
    )
    .mutation(async ({ ctx: { services, session, address }, input }) => {
      const { db, config } = services
      const { token, name, email, password } = input
      unknownTokens.count(address)
      const { organisation } = await invitationFor(db, config.secret, token)
      unknownTokens.clear(address)
      checkNewPassword(password, [organisation.name, name, email])
      const passwordHash = await hashPassword(password)
      const guest = session ? ((await db.user.findUnique({ where: { id: session.userId } })) ?? undefined) : undefined
      const made = await db.$transaction(async (tx) => {
        const account = { name, email, passwordHash }
        const made = await accept(tx, { secret: config.secret, token, account, guest })
        await recordEvent(tx, { assessmentId: null, actorId: made.userId, action: 'organisation.joined', detail: made })
        return made
      })
      for (const id of made.assessments) await services.stages.project(id)
      return { userId: made.userId }
    }),

  setRole: administratorProcedure
    .input(ofPerson.extend({ role }))
    .mutation(({ ctx: { services, user }, input: { userId, role } }) =>
      services.db.$transaction(async (tx) => {
        const person = await personOf(tx, user.organisationId, userId)
        const detail = { userId, from: await giveRole(tx, person, role), to: role }
        await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'organisation.roleChanged', detail })
      }),
    ),

  deactivate: administratorProcedure
    .input(ofPerson)
    .mutation(({ ctx: { services, user }, input: { userId } }) => endAccount(services, user, userId)),

  /** Ends one's own account. */
  leave: userProcedure.mutation(({ ctx: { services, user } }) => endAccount(services, user, user.id)),

  reactivate: administratorProcedure.input(ofPerson).mutation(({ ctx: { services, user }, input: { userId } }) =>
    services.db.$transaction(async (tx) => {
      await personOf(tx, user.organisationId, userId)
      await tx.user.update({ where: { id: userId }, data: { deactivatedAt: null } })
      const detail = { userId }
      await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'organisation.reactivated', detail })
    }),
  ),

  /** A link by which somebody chooses a new password, to hand over where no mail is sent. Earlier links are worthless. */
  makePasswordLink: administratorProcedure.input(ofPerson).mutation(({ ctx: { services, user }, input: { userId } }) =>
    services.db.$transaction(async (tx) => {
      const { deactivatedAt } = await personOf(tx, user.organisationId, userId)
      if (deactivatedAt) throw new DomainError('conflict', 'This account is deactivated. Reactivate it first.')
      await forgetTokens(tx, userId)
      const detail = { userId }
      await recordEvent(tx, { assessmentId: null, actorId: user.id, action: 'organisation.passwordLinkMade', detail })
      return { token: await issueToken(tx, userId, 'new-password', handedMinutes), minutes: handedMinutes }
    }),
  ),

  /** Makes somebody of the organisation a lead of one of its assessments, whoever leads it now. */
  appointLead: administratorProcedure
    .input(ofPerson.extend({ assessmentId: z.string().min(1).max(64) }))
    .mutation(async ({ ctx: { services, user }, input }) => appointLead(services, user, input)),
})

/** Whoever it was is out within a second, on every device. */
async function endAccount(services: Services, by: User, userId: string): Promise<void> {
  const sessions = await services.db.$transaction(async (tx) => {
    const person = await personOf(tx, by.organisationId, userId)
    await deactivate(tx, person)
    await recordEvent(tx, {
      assessmentId: null,
      actorId: by.id,
      action: 'organisation.deactivated',
      detail: { userId },
    })
    return endSessions(tx, userId)
  })
  services.sync.disconnect({ sessions }, closeCodes.signIn)
}
