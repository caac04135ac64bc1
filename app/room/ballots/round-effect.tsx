'use client'

import type { CountedBallot } from '@/lib/consensus/ballot'
import { isNonRating } from '@/lib/consensus/choice'
import { effectInWords, effectOfRound } from '@/lib/consensus/effect'
import { onOneScale } from '@/lib/measurement/basic'
import { useMeasurement } from '../data/measurement'

type RoundEffectProps = { before: readonly CountedBallot[]; after: readonly CountedBallot[] }

/** What the last round brought, and whether another promises something. */
export function RoundEffect({ before, after }: RoundEffectProps) {
  const { framework, scale } = useMeasurement()
  const ratings = [...before, ...after].map(({ choice }) => choice).filter((choice) => !isNonRating(choice))
  const common = onOneScale(framework, scale, ratings)
  const read = (ballots: readonly CountedBallot[]) =>
    ballots.map(({ memberId, choice }) => ({ memberId, choice: isNonRating(choice) ? choice : common.fold(choice) }))
  return <p className="measure mt-1">{effectInWords(effectOfRound(common.scale, read(before), read(after)))}</p>
}
