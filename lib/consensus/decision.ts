import { averageRating, type TieRule } from '../measurement/aggregate.ts'
import type { Distribution } from '../measurement/distribution.ts'
import type { RatingScale } from '../measurement/framework.ts'
import { displayRating, type Rating, ratingAt } from '../measurement/scale.ts'
import type { CountedBallot } from './ballot.ts'
import { type Choice, distributionAmong, ratingsAmong } from './choice.ts'
import { isAtLeastShare, type Share, shareInWords } from './share.ts'
import { spreadOfDistribution } from './spread.ts'

/**
 * How an agreed rating is derived: part of the plan, as ISO/IEC 33002:2015, 4.2.1 asks of the documented assessment
 * process. A rule proposes; people decide.
 */
export const decisionRules = ['unanimity', 'qualified-majority', 'median', 'lead-decides'] as const
export type DecisionRule = (typeof decisionRules)[number]

/** Names with what they mean in general; `ruleInWords` says it with a plan's own numbers. */
export const decisionRuleNames: Record<DecisionRule, { name: string; explanation: string }> = {
  unanimity: {
    name: 'All agree',
    explanation: 'A rating is recorded when every ballot of the last round says the same.',
  },
  'qualified-majority': {
    name: 'Qualified majority',
    explanation: 'Most ballots agree, and none is far away. How many and how far is part of the plan.',
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

/** The numbers a plan sets for its rule. */
export type DecisionTerms = {
  /** Where a median between two steps falls. */
  tieRule: TieRule
  /** Share of the ratings that makes a qualified majority: above ½, up to 1. */
  share: Share
  /** How many steps the lowest and the highest ballot may lie apart for a qualified majority. */
  spread: number
}

export const usualTerms: DecisionTerms = { tieRule: 'half-down', share: { parts: 2, of: 3 }, spread: 1 }

/** The rule as a plan has set it, in a sentence. */
export function ruleInWords(rule: DecisionRule, { share, spread, tieRule }: DecisionTerms): string {
  switch (rule) {
    case 'qualified-majority':
      return `At least ${shareInWords(share)} agree, and ballots lie no more than ${stepsInWords(spread)} apart.`
    case 'median':
      return `${decisionRuleNames.median.explanation} Between two steps it is the ${tieRule === 'half-up' ? 'higher' : 'lower'}.`
    default:
      return decisionRuleNames[rule].explanation
  }
}

function stepsInWords(steps: number): string {
  return steps === 1 ? 'one step' : `${steps} steps`
}

export type Proposal = {
  /** What the rule leads to; undefined when it leads to nothing yet. */
  rating: Rating | undefined
  /** Whether the rule is met, so that this rating may be recorded. */
  reached: boolean
  /** Why, in a sentence for the room. */
  reason: string
}

/**
 * What the plan's rule makes of the ballots of a round. Their order changes nothing; abstentions and "don't know" count
 * in nothing.
 */
export function proposeRating(
  scale: RatingScale,
  rule: DecisionRule,
  choices: readonly Choice[],
  terms: DecisionTerms = usualTerms,
): Proposal {
  const distribution = distributionAmong(scale, choices)
  const spread = spreadOfDistribution(scale, distribution)
  if (!spread) return { rating: undefined, reached: false, reason: 'Nobody has rated this item.' }
  if (distribution.total === 1) return onlyOneRated(rule, spread.lowest, choices.length)
  if (spread.steps === 0) return { rating: spread.lowest, reached: true, reason: 'All ratings are equal.' }

  const median = averageRating(scale, distribution, { average: 'median', tieRule: terms.tieRule }).rating
  switch (rule) {
    case 'unanimity':
      return {
        rating: undefined,
        reached: false,
        reason: 'The plan asks that all agree. Talk about the evidence and rate once more.',
      }
    case 'qualified-majority':
      return qualifiedMajority(scale, distribution, spread.steps, terms)
    case 'median':
      return { rating: median, reached: true, reason: 'The median of the ballots, for the lead to confirm.' }
    case 'lead-decides':
      return { rating: median, reached: true, reason: 'The lead decides; the median is shown as a start.' }
  }
}

/** One rater is no agreement, whatever the others' silence means: nobody has confirmed or contradicted it. */
function onlyOneRated(rule: DecisionRule, rating: Rating, ballots: number): Proposal {
  const only = ballots === 1 ? 'Only one ballot was cast' : `Only one of ${ballots} ballots is a rating`
  if (rule === 'lead-decides') {
    return { rating, reached: true, reason: `${only}, which is no agreement. The lead decides and gives reasons.` }
  }
  return {
    rating: undefined,
    reached: false,
    reason: `${only}, which is no agreement. Look at the evidence together and rate once more, or let the lead decide: change the rule in the plan.`,
  }
}

function qualifiedMajority(
  scale: RatingScale,
  { counts, total }: Distribution,
  steps: number,
  terms: DecisionTerms,
): Proposal {
  // Of two that are chosen equally often the lower is named; neither can make a majority.
  const count = Math.max(...counts)
  const rating = ratingAt(scale, counts.indexOf(count))
  const votes = `${count} of ${total} say ${displayRating(rating)}`
  if (!isAtLeastShare(count, total, terms.share)) {
    return {
      rating: undefined,
      reached: false,
      reason: `${votes}, which is less than ${shareInWords(terms.share)}. Talk and rate once more.`,
    }
  }
  if (steps > terms.spread) {
    return {
      rating,
      reached: false,
      reason: `${votes}, but ballots lie ${stepsInWords(steps)} apart. Hear both ends first, then rate once more.`,
    }
  }
  return {
    rating,
    reached: true,
    reason: `${votes}, and ballots lie no more than ${stepsInWords(terms.spread)} apart.`,
  }
}

/** Whether a rating may be recorded: where the lead decides any may be, with reasons; else only the one reached. */
export function mayRecord(rule: DecisionRule, proposal: Proposal, rating: Rating): boolean {
  if (rule === 'lead-decides') return true
  return proposal.reached && proposal.rating === rating
}

/**
 * Ballots that differ from the agreed rating: kept with the result as dissent, by name, whatever the rule, so that who
 * reads the report can weigh it (ISO/IEC 33002:2015, 4.2.6: how ratings were derived is on record). Abstentions are none.
 */
export function dissentFrom(scale: RatingScale, rating: Rating, ballots: readonly CountedBallot[]): CountedBallot[] {
  return ballots.filter(({ choice }) => choice !== rating && ratingsAmong(scale, [choice]).length > 0)
}
