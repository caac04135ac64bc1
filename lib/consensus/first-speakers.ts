import type { RatingScale } from '../measurement/framework.ts'
import { isRating } from '../measurement/scale.ts'
import type { CountedBallot } from './ballot.ts'
import { spreadOf } from './spread.ts'

/**
 * Members who speak first after the reveal: those at the two ends of the spread (estimate–talk–estimate, after the
 * Delphi method). Where nobody stands between the ends it would be everybody: then it is the smaller side, and both
 * only when they are as many. Nobody when all agree.
 */
export function firstSpeakers(scale: RatingScale, ballots: readonly CountedBallot[]): string[] {
  const rated = ballots.filter(({ choice }) => isRating(scale, choice))
  const spread = spreadOf(
    scale,
    rated.map(({ choice }) => choice),
  )
  if (!spread || spread.steps === 0) return []
  const low = rated.filter(({ choice }) => choice === spread.lowest)
  const high = rated.filter(({ choice }) => choice === spread.highest)
  const nobodyBetween = low.length + high.length === rated.length
  const smaller = low.length < high.length ? low : high
  const speakers = nobodyBetween && low.length !== high.length ? smaller : [...low, ...high]
  return speakers.map(({ memberId }) => memberId)
}
