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
 * Delphi method). Nobody when all agree.
 */
export function firstSpeakers(scale: RatingScale, ballots: readonly CountedBallot[]): string[] {
  const spread = spreadOf(
    scale,
    ballots.map(({ choice }) => choice),
  )
  if (!spread || spread.steps === 0) return []
  return ballots
    .filter(({ choice }) => choice === spread.lowest || choice === spread.highest)
    .map(({ memberId }) => memberId)
}
