import type { Distribution } from '../measurement/distribution.ts'
import type { RatingScale } from '../measurement/framework.ts'
import { isRating, positionOf, type Rating } from '../measurement/scale.ts'

/** The two honest ways not to rate: to step back from the item, and to say that one has seen too little. */
export const nonRatings = ['abstain', 'unknown'] as const
export type NonRating = (typeof nonRatings)[number]

/** What a ballot says: a rating of the plan's scale, or an honest way not to rate. */
export type Choice = Rating | NonRating

export const nonRatingNames: Record<NonRating, string> = { abstain: 'Abstained', unknown: 'Does not know enough' }

export function isNonRating(choice: string): choice is NonRating {
  return nonRatings.some((known) => known === choice)
}

/** How many choices fall on each step; what is no rating falls on none and is not counted. */
export function distributionAmong(scale: RatingScale, choices: readonly Choice[]): Distribution {
  const counts = scale.steps.map(() => 0)
  let total = 0
  for (const choice of choices) {
    const position = positionOf(scale, choice)
    if (position < 0) continue
    counts[position] = (counts[position] ?? 0) + 1
    total += 1
  }
  return { counts, total }
}

/** The choices that are ratings; abstentions count in nothing that is computed, and are shown. */
export function ratingsAmong(scale: RatingScale, choices: readonly Choice[]): Rating[] {
  return choices.filter((choice) => isRating(scale, choice))
}
