import { isChoice } from '../../lib/consensus/choice.ts'
import type { RatingScale } from '../../lib/measurement/framework.ts'
import { type CastBallot, readBallot } from '../../lib/workshop/ballot.ts'
import { isRole, mayRate } from '../../lib/workshop/role.ts'
import type { Queries } from '../db/client.ts'
import type { SyncServer } from '../sync/server.ts'

export type Voting = { assessmentId: string; itemId: string; round: number; scale: RatingScale }

/**
 * The ballots that members who may rate have cast in a round, out of their documents. One with a choice that the scale
 * does not have is no ballot: the client was tampered with, or the plan's scale changed.
 */
export async function castBallots(
  { db, sync }: { db: Queries; sync: SyncServer },
  { assessmentId, itemId, round, scale }: Voting,
): Promise<(CastBallot & { memberId: string })[]> {
  const members = await db.member.findMany({ where: { assessmentId, removedAt: null }, orderBy: { joinedAt: 'asc' } })
  const raters = members.filter(({ role }) => isRole(role) && mayRate(role))
  const ballots = await Promise.all(
    raters.map(({ id: memberId }) =>
      sync.read({ kind: 'ballot', workshop: assessmentId, member: memberId }, (doc) => {
        const ballot = readBallot(doc, itemId, round)
        return ballot && isChoice(scale, ballot.choice) ? [{ memberId, ...ballot }] : []
      }),
    ),
  )
  return ballots.flat()
}
