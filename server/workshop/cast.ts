import { isNonRating } from '../../lib/consensus/choice.ts'
import { readOn } from '../../lib/measurement/basic.ts'
import type { MeasurementFramework, RatingScale } from '../../lib/measurement/framework.ts'
import { type CastBallot, hasBallot, readBallot } from '../../lib/workshop/ballot.ts'
import { mayRate, roleOf } from '../../lib/workshop/role.ts'
import type { Queries } from '../db/client.ts'
import type { SyncServer } from '../sync/server.ts'

type Sources = { db: Queries; sync: SyncServer }
export type Voting = { assessmentId: string; itemId: string; round: number }

/** Members who may rate, in the order they joined, that have a ballot in a round. What it says is not looked at. */
export async function whoHasVoted({ db, sync }: Sources, { assessmentId, itemId, round }: Voting): Promise<string[]> {
  const members = await db.member.findMany({
    where: { assessmentId, removedAt: null },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, role: true },
  })
  const raters = members.filter(({ role }) => mayRate(roleOf(role)))
  const voted = await Promise.all(
    raters.map(async ({ id: memberId }) => {
      const ballot = { kind: 'ballot', workshop: assessmentId, member: memberId } as const
      const has = await sync.read(ballot, (doc) => hasBallot(doc, itemId, round))
      return has ? [memberId] : []
    }),
  )
  return voted.flat()
}

/**
 * The ballots that count in a round, for its reveal. One that was cast ahead of time, while the plan had another scale,
 * counts as the basic step it folds onto; a basic one in a round on a refined scale does not say which half it means and
 * does not count, as other words do not.
 */
export async function ballotsToReveal(
  { sync }: Pick<Sources, 'sync'>,
  { assessmentId, itemId, round }: Voting,
  voted: readonly string[],
  { framework, scale }: { framework: MeasurementFramework; scale: RatingScale },
): Promise<(CastBallot & { memberId: string })[]> {
  const ballots = await Promise.all(
    voted.map((memberId) =>
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
