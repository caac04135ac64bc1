import type { RatingScale } from '../measurement/framework.ts'
import { isRating, type Rating } from '../measurement/scale.ts'
import type { Choice } from './choice.ts'
import { spreadOf } from './spread.ts'

/** A ballot of the revealed round, as far as counting needs it. */
export type CountedBallot = { memberId: string; choice: Choice }

export type Tally = {
  /** Ballots per step of the scale, in its order. */
  steps: { symbol: Rating; memberIds: string[] }[]
  abstained: string[]
  unknown: string[]
  rated: number
}

/** Who chose what, in the order of the scale. */
export function tallyOf(scale: RatingScale, ballots: readonly CountedBallot[]): Tally {
  const choosing = (choice: Choice) =>
    ballots.filter((ballot) => ballot.choice === choice).map(({ memberId }) => memberId)
  return {
    steps: scale.steps.map(({ symbol }) => ({ symbol, memberIds: choosing(symbol) })),
    abstained: choosing('abstain'),
    unknown: choosing('unknown'),
    rated: ballots.filter(({ choice }) => isRating(scale, choice)).length,
  }
}

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
