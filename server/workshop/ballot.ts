import { confidences } from '../../lib/workshop/ballot.ts'
import type { RevealedBallot } from '../../lib/workshop/stage.ts'
import type { Ballot, Prisma } from '../db/generated/client.ts'

/** Ballots in the order in which people joined, the same wherever they are shown. */
export const inOrderOfJoining: { orderBy: Prisma.BallotOrderByWithRelationInput[] } = {
  orderBy: [{ member: { joinedAt: 'asc' } }, { memberId: 'asc' }],
}

/** A stored ballot as everybody may see it after the reveal. */
export function revealedBallot(ballot: Ballot): RevealedBallot {
  const confidence = confidences.find((known) => known === ballot.confidence)
  return {
    memberId: ballot.memberId,
    choice: ballot.choice,
    ...(confidence && { confidence }),
    ...(ballot.remark && { remark: ballot.remark }),
  }
}
