import type { Queries } from '../db/client.ts'

/** What members of an assessment are called, those too who were removed: what they said keeps their name. */
export async function namesOfMembers(db: Queries, assessmentId: string): Promise<(memberId: string) => string> {
  const members = await db.member.findMany({
    where: { assessmentId },
    select: { id: true, user: { select: { name: true } } },
  })
  const names = new Map(members.map(({ id, user }) => [id, user.name]))
  return (memberId) => names.get(memberId) ?? 'A former member'
}
