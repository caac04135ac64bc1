import { randomUUID } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import { recordEvent } from '../audit/event.ts'
import { readLinkToken } from '../auth/link.ts'
import { raiseTopics } from '../change/topic.ts'
import type { Queries } from '../db/client.ts'
import type { Services } from '../services.ts'

/** The invitation a token stands for. Throws `not-found` for a token made elsewhere, `gone` for one withdrawn or expired. */
export async function openInvitation(db: Queries, secret: string, token: string) {
  const id = readLinkToken(secret, 'invitation', token)
  const invitation = id
    ? await db.invitation.findUnique({
        where: { id },
        include: {
          assessment: {
            include: {
              organisation: true,
              members: { where: { role: 'lead', removedAt: null }, include: { user: true } },
            },
          },
        },
      })
    : null
  if (!invitation) {
    throw new DomainError('not-found', 'This invitation is not known here. Check that the whole link was copied.')
  }
  if (invitation.revokedAt || invitation.expiresAt < new Date()) {
    throw new DomainError('gone', 'This invitation is no longer valid. Ask the lead assessor for a new one.')
  }
  return invitation
}

/**
 * Makes somebody a member by an invitation, or has them wait where the lead wants to be asked first. A member stays
 * what they are; who was removed or turned away is refused.
 */
async function enter(
  tx: Queries,
  { assessmentId, role, asksLead }: { assessmentId: string; role: string; asksLead: boolean },
  userId: string,
): Promise<void> {
  const place = { assessmentId_userId: { assessmentId, userId } }
  const known = await tx.member.findUnique({ where: place })
  if (known?.removedAt) {
    throw new DomainError('forbidden', 'You were removed from this workshop. Ask the lead assessor to take you back.')
  }
  if (known) return
  const asked = await tx.joinRequest.findUnique({ where: place })
  if (asked?.decidedAt) throw new DomainError('forbidden', turnedAway)
  if (asked) return
  if (!asksLead) return admit(tx, { assessmentId, userId, role, by: userId })
  await tx.joinRequest.create({ data: { id: randomUUID(), assessmentId, userId, role } })
  await recordEvent(tx, { assessmentId, actorId: userId, action: 'member.asked', detail: { role } })
}

const turnedAway = 'The lead assessor did not let you in. Speak to them if this is a mistake.'

/** Makes somebody a member; `by` is who let them in, themselves where nobody has to be asked. */
export async function admit(
  tx: Queries,
  { assessmentId, userId, role, by }: { assessmentId: string; userId: string; role: string; by: string },
): Promise<void> {
  const member = await tx.member.create({ data: { id: randomUUID(), assessmentId, userId, role } })
  await raiseTopics(tx, assessmentId, ['team', 'plan'])
  const detail = { memberId: member.id, role }
  await recordEvent(tx, { assessmentId, actorId: by, action: 'member.joined', detail })
}

/**
 * Makes a guest of the assessment's organisation, who joins or waits, and returns who is to be signed in. Guests have a
 * name and nothing else.
 */
export async function joinAsGuest(services: Services, { token, name }: { token: string; name: string }) {
  const { db, config, stages } = services
  const { user, assessmentId } = await db.$transaction(async (tx) => {
    const invitation = await openInvitation(tx, config.secret, token)
    const { assessment, assessmentId } = invitation
    const user = await tx.user.create({
      data: { id: randomUUID(), organisationId: assessment.organisationId, kind: 'guest', name },
    })
    await enter(tx, invitation, user.id)
    return { user, assessmentId }
  })
  await stages.project(assessmentId)
  return { id: user.id, name: user.name }
}

/** Has somebody who is signed in join, or wait, as who they are. */
export async function joinAs(services: Services, token: string, userId: string): Promise<void> {
  const assessmentId = await services.db.$transaction(async (tx) => {
    const invitation = await openInvitation(tx, services.config.secret, token)
    await enter(tx, invitation, userId)
    return invitation.assessmentId
  })
  await services.stages.project(assessmentId)
}

export type Standing = { state: 'in'; assessmentId: string } | { state: 'waiting' | 'turned-away' | 'none' }

/** How it stands with somebody by an invitation, whether that is still open or not. */
export async function standingOf(services: Services, token: string, userId: string): Promise<Standing> {
  const { db, config } = services
  const id = readLinkToken(config.secret, 'invitation', token)
  const invitation = id ? await db.invitation.findUnique({ where: { id } }) : null
  if (!invitation) return { state: 'none' }
  const { assessmentId } = invitation
  const place = { assessmentId_userId: { assessmentId, userId } }
  const member = await db.member.findUnique({ where: place })
  if (member) return member.removedAt ? { state: 'none' } : { state: 'in', assessmentId }
  const request = await db.joinRequest.findUnique({ where: place })
  if (!request) return { state: 'none' }
  return { state: request.decidedAt ? 'turned-away' : 'waiting' }
}
