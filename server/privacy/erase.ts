import { DomainError } from '../../lib/errors.ts'
import { raiseTopics } from '../change/topic.ts'
import type { Queries } from '../db/client.ts'
import type { User } from '../db/generated/client.ts'
import { deactivate } from '../organisation/people.ts'

/** What somebody who was erased is called, with the next number of the organisation. */
const formerMember = 'Former member '

/**
 * Puts a pseudonym in the place of a person, so that assessments stay whole: ids stay, names go. What lib/privacy/stored.ts
 * says is removed is removed. Names that others wrote down go by an administrator alone: a guest calls themselves what they
 * like, and must not change by it what is said of somebody else. Returns the assessments whose pages change.
 */
export async function erasePerson(
  tx: Queries,
  user: User,
  by: User,
): Promise<{ assessments: string[]; pseudonym: string }> {
  if (user.kind === 'demo') {
    throw new DomainError('conflict', 'Roles of the demo are nobody’s data. Begin the demo anew instead.')
  }
  if (user.name.startsWith(formerMember) && user.deactivatedAt) {
    throw new DomainError('conflict', 'This person was erased already.')
  }
  const { id: userId, organisationId, name } = user
  if (user.kind === 'account' && !user.deactivatedAt) await deactivate(tx, user)
  const pseudonym = await nextPseudonym(tx, organisationId)
  await tx.user.update({
    where: { id: userId },
    data: { name: pseudonym, email: null, passwordHash: null, deactivatedAt: user.deactivatedAt ?? new Date() },
  })
  await tx.session.deleteMany({ where: { userId } })
  await tx.joinRequest.deleteMany({ where: { userId } })
  if (user.kind === 'account') {
    await tx.processModel.updateMany({ where: { organisationId, changedBy: name }, data: { changedBy: pseudonym } })
  }
  await tx.member.updateMany({ where: { userId }, data: { competence: '' } })

  const theirs = { organisationId, members: { some: { userId } } }
  if (by.id !== userId) await replaceWritten(tx, theirs, name, pseudonym)
  const assessments = (await tx.assessment.findMany({ where: theirs, select: { id: true } })).map(({ id }) => id)
  for (const id of assessments) {
    await raiseTopics(tx, id, ['team', 'plan', 'evidence', 'findings', 'comments', 'rounds', 'results', 'joining'])
  }
  return { assessments, pseudonym }
}

type Theirs = { organisationId: string; members: { some: { userId: string } } }

/** Only in their own assessments: elsewhere the same name is somebody else's. */
async function replaceWritten(tx: Queries, theirs: Theirs, name: string, pseudonym: string): Promise<void> {
  await tx.assessment.updateMany({ where: { ...theirs, sponsor: name }, data: { sponsor: pseudonym } })
  await tx.evidence.updateMany({ where: { assessment: theirs, source: name }, data: { source: pseudonym } })
  await tx.improvementAction.updateMany({ where: { assessment: theirs, owner: name }, data: { owner: pseudonym } })
}

async function nextPseudonym(tx: Queries, organisationId: string): Promise<string> {
  const former = await tx.user.count({ where: { organisationId, name: { startsWith: formerMember } } })
  return `${formerMember}${former + 1}`
}
