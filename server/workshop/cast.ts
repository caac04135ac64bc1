import { isNonRating } from '../../lib/consensus/choice.ts'
import { readOn } from '../../lib/measurement/basic.ts'
import type { MeasurementFramework, RatingScale } from '../../lib/measurement/framework.ts'
import { type CastBallot, readBallot } from '../../lib/workshop/ballot.ts'
import { mayRate, roleOf } from '../../lib/workshop/role.ts'
import type { Queries } from '../db/client.ts'
import type { SyncServer } from '../sync/server.ts'

export type Voting = {
  assessmentId: string
  itemId: string
  round: number
  framework: MeasurementFramework
  scale: RatingScale
}

/**
 * The ballots that members who may rate have cast in a round, out of their documents. Where the plan's scale changed
 * since, a refined choice counts as the basic one it folds onto; a basic one on a refined scale is no ballot any more,
 * since it does not say which half, and its member is shown as not having voted. Other words are no ballots at all.
 */
export async function castBallots(
  { db, sync }: { db: Queries; sync: SyncServer },
  { assessmentId, itemId, round, framework, scale }: Voting,
): Promise<(CastBallot & { memberId: string })[]> {
  const members = await db.member.findMany({ where: { assessmentId, removedAt: null }, orderBy: { joinedAt: 'asc' } })
  const raters = members.filter(({ role }) => mayRate(roleOf(role)))
  const ballots = await Promise.all(
    raters.map(({ id: memberId }) =>
      sync.read({ kind: 'ballot', workshop: assessmentId, member: memberId }, (doc) => {
        const ballot = readBallot(doc, itemId, round)
        if (!ballot) return []
        const choice = isNonRating(ballot.choice) ? ballot.choice : readOn(framework, scale, ballot.choice)
        return choice === undefined ? [] : [{ memberId, ...ballot, choice }]
      }),
    ),
  )
  return ballots.flat()
}
