import { DomainError } from '../../lib/errors.ts'
import { isRole, type Role } from '../../lib/workshop/role.ts'
import type { Queries } from '../db/client.ts'
import { demoOrganisationId, people } from './people.ts'

export type DemoRoles = {
  assessmentId: string
  title: string
  roles: { memberId: string; name: string; role: Role; about: string }[]
}

/** Who one can be in the demo workshop, in the order in which to offer them. */
export async function demoRoles(db: Queries): Promise<DemoRoles> {
  const assessment = await currentDemo(db)
  const roles = people.flatMap(({ id, about }) => {
    const member = assessment.members.find((candidate) => candidate.userId === id)
    if (!member || !isRole(member.role)) return []
    return [{ memberId: member.id, name: member.user.name, role: member.role, about }]
  })
  return { assessmentId: assessment.id, title: assessment.title, roles }
}

/** The seeded assessment that stands now; visitors may have made others beside it. */
async function currentDemo(db: Queries) {
  const assessment = await db.assessment.findFirst({
    where: { organisationId: demoOrganisationId, id: { startsWith: 'demo-' } },
    orderBy: { createdAt: 'desc' },
    include: { members: { where: { removedAt: null }, include: { user: true } } },
  })
  if (!assessment) throw new DomainError('not-found', 'The demo workshop is being prepared. Try again in a moment.')
  return assessment
}
