import { DomainError } from '../../lib/errors.ts'
import { type OrganisationRole, organisationRoleOf } from '../../lib/organisation/role.ts'
import type { Queries } from '../db/client.ts'
import type { User } from '../db/generated/client.ts'

/** Everybody with an account of the organisation, those who are there first, by name. */
export async function peopleOf(db: Queries, organisationId: string) {
  const users = await db.user.findMany({ where: { organisationId, kind: 'account' }, orderBy: { name: 'asc' } })
  return users
    .map(({ id, name, email, role, deactivatedAt, createdAt }) => ({
      id,
      name,
      email: email ?? '',
      role: organisationRoleOf(role),
      deactivatedAt,
      createdAt,
    }))
    .sort((a, b) => Number(a.deactivatedAt !== null) - Number(b.deactivatedAt !== null))
}

/** Somebody with an account of the organisation. Throws `not-found` for anybody else. */
export async function personOf(tx: Queries, organisationId: string, userId: string): Promise<User> {
  const user = await tx.user.findFirst({ where: { id: userId, organisationId, kind: 'account' } })
  if (!user) throw new DomainError('not-found', 'Nobody in your organisation has this account. Look at the list again.')
  return user
}

/** Gives somebody another role; returns the one they had. An organisation keeps an administrator. */
export async function giveRole(tx: Queries, user: User, role: OrganisationRole): Promise<OrganisationRole> {
  if (role !== 'administrator') await keepAnAdministrator(tx, user)
  await tx.user.update({ where: { id: user.id }, data: { role } })
  return organisationRoleOf(user.role)
}

/** Ends an account: nobody is signed in by it any more. What its owner did stays, with their name. */
export async function deactivate(tx: Queries, user: User): Promise<void> {
  await keepAnAdministrator(tx, user)
  await keepLeads(tx, user)
  await tx.user.update({ where: { id: user.id }, data: { deactivatedAt: new Date() } })
}

async function keepAnAdministrator(tx: Queries, { id, organisationId }: User): Promise<void> {
  const administrators = await tx.user.findMany({
    where: { organisationId, kind: 'account', role: 'administrator', deactivatedAt: null },
  })
  if (administrators.length === 1 && administrators[0]?.id === id) {
    throw new DomainError('conflict', 'An organisation keeps an administrator. Make somebody else one first.')
  }
}

/** No assessment that goes on is left without a lead. */
async function keepLeads(tx: Queries, { id, name }: User): Promise<void> {
  const alone = await tx.assessment.findMany({
    where: { status: { not: 'concluded' }, members: { some: { ...leading, userId: id }, none: othersThan(id) } },
    orderBy: { title: 'asc' },
  })
  if (alone.length === 0) return
  const titles = alone.map(({ title }) => `“${title}”`).join(', ')
  throw new DomainError('conflict', `Nobody but ${name} leads ${titles}. Appoint another lead there first.`)
}

const leading = { role: 'lead', removedAt: null } as const
const active = { kind: { not: 'guest' }, deactivatedAt: null } as const
const othersThan = (userId: string) => ({ ...leading, userId: { not: userId }, user: active })

/** The assessments of the organisation with who leads them; those that nobody with an account leads come first. */
export async function leadsOf(db: Queries, organisationId: string) {
  const assessments = await db.assessment.findMany({
    where: { organisationId },
    include: { members: { where: leading, include: { user: true }, orderBy: { joinedAt: 'asc' } } },
    orderBy: { createdAt: 'desc' },
  })
  return assessments
    .map(({ id, title, unit, status, members }) => ({
      id,
      title,
      unit,
      isConcluded: status === 'concluded',
      leads: members
        .filter(({ user }) => user.kind === 'account' && !user.deactivatedAt)
        .map(({ user }) => ({ id: user.id, name: user.name })),
    }))
    .sort((a, b) => Number(a.leads.length > 0) - Number(b.leads.length > 0))
}
