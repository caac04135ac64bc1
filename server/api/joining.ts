import { randomUUID } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import { readLinkToken } from '../auth/link.ts'
import type { Queries } from '../db/client.ts'
import type { Services } from '../services.ts'
import { recordEvent } from './event.ts'

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
 * Makes a guest of the assessment's organisation and a member of the assessment, and returns who is to be signed in.
 * Guests have a name and nothing else.
 */
export async function joinAsGuest(services: Services, { token, name }: { token: string; name: string }) {
  const { db, config, stages } = services
  const { user, assessmentId } = await db.$transaction(async (tx) => {
    const { assessment, role, assessmentId } = await openInvitation(tx, config.secret, token)
    const user = await tx.user.create({
      data: { id: randomUUID(), organisationId: assessment.organisationId, kind: 'guest', name },
    })
    const member = await tx.member.create({ data: { id: randomUUID(), assessmentId, userId: user.id, role } })
    await tx.assessment.update({ where: { id: assessmentId }, data: { planVersion: { increment: 1 } } })
    await recordEvent(tx, {
      assessmentId,
      actorId: user.id,
      action: 'member.joined',
      detail: { memberId: member.id, role },
    })
    return { user, assessmentId }
  })
  await stages.project(assessmentId)
  return { id: user.id, name: user.name }
}
