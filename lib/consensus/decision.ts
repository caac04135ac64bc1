import { aggregate, type TieRule } from '../measurement/aggregate.ts'
import type { RatingScale } from '../measurement/framework.ts'
import { displayRating, type Rating } from '../measurement/scale.ts'
import { type Choice, ratingsAmong } from './choice.ts'
import { spreadOf } from './spread.ts'
import type { CountedBallot } from './tally.ts'

/**
 * How an agreed rating is derived: part of the plan, as ISO/IEC 33002:2015, 4.2.1 asks of the documented assessment
 * process. A rule proposes; people decide.
 */
export const decisionRules = ['unanimity', 'qualified-majority', 'median', 'lead-decides'] as const
export type DecisionRule = (typeof decisionRules)[number]

export const decisionRuleNames: Record<DecisionRule, { name: string; explanation: string }> = {
  unanimity: {
    name: 'All agree',
    explanation: 'A rating is recorded when every ballot of the last round says the same.',
  },
  'qualified-majority': {
    name: 'Qualified majority',
    explanation: 'At least two thirds agree, and no ballot is more than one step away.',
  },
  median: {
    name: 'Median',
    explanation: 'The middle ballot of the last round, confirmed by the lead assessor.',
  },
  'lead-decides': {
    name: 'The lead decides',
    explanation: 'The lead assessor decides after the talk, and writes down why.',
  },
}

export function isDecisionRule(value: string): value is DecisionRule {
  return decisionRules.some((rule) => rule === value)
}

export type DecisionTerms = {
  tieRule: TieRule /** Share that makes a qualified majority, above ½ to 1. */
  share: number
}

export const usualTerms: DecisionTerms = { tieRule: 'half-down', share: 2 / 3 }

export type Proposal = {
  /** What the rule leads to; undefined when it leads to nothing yet. */
  rating: Rating | undefined
  /** Whether the rule is met, so that this rating may be recorded. */
  reached: boolean
  /** Why, in a sentence for the room. */
  reason: string
}

/** What the plan's rule makes of the ballots of a round. */
export function proposeRating(
  scale: RatingScale,
  rule: DecisionRule,
  choices: readonly Choice[],
  terms: DecisionTerms = usualTerms,
): Proposal {
  const ratings = ratingsAmong(scale, choices)
  const spread = spreadOf(scale, ratings)
  if (!spread) return { rating: undefined, reached: false, reason: 'Nobody has rated this item.' }
  if (spread.steps === 0) return { rating: spread.lowest, reached: true, reason: 'All ballots are equal.' }

  const median = aggregate(scale, ratings, { average: 'median', tieRule: terms.tieRule }).rating
  switch (rule) {
    case 'unanimity':
      return {
        rating: undefined,
        reached: false,
        reason: 'The plan asks that all agree. Talk about the evidence and rate once more.',
      }
    case 'qualified-majority':
      return qualifiedMajority(ratings, spread.steps, terms)
    case 'median':
      return { rating: median, reached: true, reason: 'The median of the ballots, for the lead to confirm.' }
    case 'lead-decides':
      return { rating: median, reached: true, reason: 'The lead decides; the median is shown as a start.' }
  }
}

function qualifiedMajority(ratings: Rating[], steps: number, { share }: DecisionTerms): Proposal {
  const counts = new Map<Rating, number>()
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1)
  const [[rating, count] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1])
  const votes = `${count} of ${ratings.length} say ${displayRating(rating)}`
  if (count / ratings.length < share - 1e-9) {
    return {
      rating: undefined,
      reached: false,
      reason: `${votes}, which is less than the plan’s share. Talk and rate once more.`,
    }
  }
  if (steps > 1) {
    return {
      rating,
      reached: false,
      reason: `${votes}, but a ballot is ${steps} steps away. Hear it first, then rate once more.`,
    }
  }
  return { rating, reached: true, reason: `${votes}, and nobody is further than one step away.` }
}

/** Whether a rating may be recorded: where the lead decides any may be, with reasons; else only the one reached. */
export function mayRecord(rule: DecisionRule, proposal: Proposal, rating: Rating): boolean {
  if (rule === 'lead-decides') return true
  return proposal.reached && proposal.rating === rating
}

/** Ballots that differ from the agreed rating: kept with the result as dissent. Abstentions are none. */
export function dissentFrom(scale: RatingScale, rating: Rating, ballots: readonly CountedBallot[]): CountedBallot[] {
  return ballots.filter(({ choice }) => choice !== rating && ratingsAmong(scale, [choice]).length > 0)
}
