import { randomUUID } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import { type OrganisationRole, organisationRoleOf } from '../../lib/organisation/role.ts'
import { linkToken, readLinkToken } from '../auth/link.ts'
import { raiseTopics } from '../change/topic.ts'
import type { Queries } from '../db/client.ts'
import type { User } from '../db/generated/client.ts'

const dayMs = 24 * 60 * 60 * 1000

type Inviting = { organisationId: string; role: OrganisationRole; note: string; days: number }

/** Makes a link by which one person gets an account; returns its id. */
export async function invite(tx: Queries, { days, ...invitation }: Inviting): Promise<string> {
  const id = randomUUID()
  await tx.organisationInvitation.create({
    data: { id, ...invitation, expiresAt: new Date(Date.now() + days * dayMs) },
  })
  return id
}

/** The links that are open. */
export async function openInvitationsOf(db: Queries, secret: string, organisationId: string) {
  const invitations = await db.organisationInvitation.findMany({
    where: { organisationId, usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
  })
  return invitations.map(({ id, role, note, expiresAt }) => ({
    id,
    role: organisationRoleOf(role),
    note,
    expiresAt,
    token: linkToken(secret, 'organisation', id),
  }))
}

/** The invitation a token stands for. Throws `not-found` for one made elsewhere, `gone` for one that was used or ended. */
export async function invitationFor(db: Queries, secret: string, token: string) {
  const id = readLinkToken(secret, 'organisation', token)
  const found = id
    ? await db.organisationInvitation.findUnique({ where: { id }, include: { organisation: true } })
    : null
  if (!found)
    throw new DomainError('not-found', 'This invitation is not known here. Check that the whole link was copied.')
  if (found.usedAt) throw new DomainError('gone', 'This invitation was used already. Sign in, or ask for a new one.')
  if (found.revokedAt || found.expiresAt < new Date()) {
    throw new DomainError('gone', 'This invitation is no longer valid. Ask an administrator for a new one.')
  }
  return found
}

type Account = { name: string; email: string; passwordHash: string }

/**
 * Makes an account by an invitation and uses it up; returns its id, and the assessments whose pages change. A guest of the same organisation who accepts stays
 * the same person, with all their places in assessments.
 */
export async function accept(
  tx: Queries,
  { secret, token, account, guest }: { secret: string; token: string; account: Account; guest: User | undefined },
): Promise<{ userId: string; role: OrganisationRole; assessments: string[] }> {
  const { id, organisationId, role } = await invitationFor(tx, secret, token)
  if (await tx.user.findUnique({ where: { email: account.email } })) {
    throw new DomainError('conflict', 'There is an account with this e-mail address already. Sign in with it.')
  }
  await tx.organisationInvitation.update({ where: { id }, data: { usedAt: new Date() } })
  const data = { ...account, kind: 'account', role }
  const stays = guest?.kind === 'guest' && guest.organisationId === organisationId
  const user = stays
    ? await tx.user.update({ where: { id: guest.id }, data })
    : await tx.user.create({ data: { ...data, id: randomUUID(), organisationId } })
  const places = await tx.member.findMany({ where: { userId: user.id, removedAt: null } })
  const assessments = places.map(({ assessmentId }) => assessmentId)
  for (const assessmentId of assessments) await raiseTopics(tx, assessmentId, ['team', 'plan'])
  return { userId: user.id, role: organisationRoleOf(role), assessments }
}
