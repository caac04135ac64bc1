import { randomUUID } from 'node:crypto'
import type { AuditAction, AuditDetail } from '../../lib/audit/action.ts'
import { DomainError } from '../../lib/errors.ts'
import { isSameName } from '../../lib/person/name.ts'
import { roleOf } from '../../lib/workshop/role.ts'
import type { Topic } from '../../lib/workshop/topic.ts'
import { readLinkToken } from '../auth/link.ts'
import { createRateLimit } from '../auth/rate.ts'
import { changesOf } from '../change/change.ts'
import type { Queries } from '../db/client.ts'
import { roomFor } from '../limits/room-for.ts'
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

/** How somebody comes in by an invitation: as a member at once, or by asking the lead first. */
const ways = {
  joins: { action: 'member.joined', topics: ['team', 'plan'] },
  asks: { action: 'member.asked', topics: ['joining'] },
} as const satisfies Record<string, { action: AuditAction; topics: readonly Topic[] }>

/** By link: a link that went to more than a workshop's people lets no crowd in at once. */
const newcomers = createRateLimit({ limit: 300, seconds: 600 })

type Entering = {
  token: string
  userId: string
  /** Makes who comes, where they are not there yet. */
  arrive?: (tx: Queries, organisationId: string) => Promise<void>
}

/**
 * Makes somebody a member by an invitation, or has them wait where the lead wants to be asked first. A member stays
 * what they are; who was removed or turned away is refused.
 */
async function enter(services: Services, { token, userId, arrive }: Entering): Promise<void> {
  const { db, config } = services
  const { id, assessmentId, asksLead } = await openInvitation(db, config.secret, token)
  const change = changesOf({ services, assessmentId, actorId: userId })
  await change(asksLead ? ways.asks : ways.joins, async (tx) => {
    // It may have been withdrawn in the meantime.
    const { role, assessment } = await openInvitation(tx, config.secret, token)
    await arrive?.(tx, assessment.organisationId)
    if (await isThere(tx, assessmentId, userId)) return undefined
    newcomers.count(id)
    if (!asksLead) return admit(tx, { assessmentId, userId, role })
    await roomFor(tx, 'waiting', assessmentId)
    await tx.joinRequest.create({ data: { id: randomUUID(), assessmentId, userId, role } })
    return { role: roleOf(role) }
  })
}

/** Whether somebody is a member or waits. Throws `forbidden` for who was removed or turned away. */
async function isThere(tx: Queries, assessmentId: string, userId: string): Promise<boolean> {
  const place = { assessmentId_userId: { assessmentId, userId } }
  const member = await tx.member.findUnique({ where: place })
  if (member?.removedAt) {
    throw new DomainError('forbidden', 'You were removed from this workshop. Ask the lead assessor to take you back.')
  }
  if (member) return true
  const request = await tx.joinRequest.findUnique({ where: place })
  if (request?.decidedAt) {
    throw new DomainError('forbidden', 'The lead assessor did not let you in. Speak to them if this is a mistake.')
  }
  return request !== null
}

/** Makes somebody a member; returns what the audit trail keeps of it. */
export async function admit(
  tx: Queries,
  { assessmentId, userId, role }: { assessmentId: string; userId: string; role: string },
): Promise<AuditDetail<'member.joined'>> {
  await roomFor(tx, 'members', assessmentId)
  const { id: memberId } = await tx.member.create({ data: { id: randomUUID(), assessmentId, userId, role } })
  return { memberId, role: roleOf(role) }
}

/**
 * Makes a guest of the assessment's organisation, who joins or waits, and returns who is to be signed in. Guests have a
 * name and nothing else.
 */
export async function joinAsGuest(services: Services, { token, name }: { token: string; name: string }) {
  const id = randomUUID()
  const { assessment } = await openInvitation(services.db, services.config.secret, token)
  if (assessment.members.some(({ user }) => isSameName(user.name, name))) {
    throw new DomainError('conflict', 'The lead assessor has this name. Add something that tells you two apart.')
  }
  const arrive = async (tx: Queries, organisationId: string) =>
    void (await tx.user.create({ data: { id, organisationId, kind: 'guest', name } }))
  await enter(services, { token, userId: id, arrive })
  return { id, name }
}

/** Has somebody who is signed in join, or wait, as who they are. */
export function joinAs(services: Services, token: string, userId: string): Promise<void> {
  return enter(services, { token, userId })
}

export type Standing = { state: 'in'; assessmentId: string } | { state: 'waiting' | 'turned-away' | 'none' }

/** The same for who waits at the door: answered once they are let in or turned away, or after a while. */
export async function nextStandingOf(
  services: Services,
  token: string,
  userId: string,
  signal?: AbortSignal,
): Promise<Standing> {
  // Begun before it is looked at, so that no word between the two is missed.
  const word = services.door.wait(userId, signal)
  const standing = await standingOf(services, token, userId)
  if (standing.state !== 'waiting') {
    services.door.tell(userId)
    return standing
  }
  await word
  return standingOf(services, token, userId)
}

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
