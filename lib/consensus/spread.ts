import type { Distribution } from '../measurement/distribution.ts'
import type { RatingScale } from '../measurement/framework.ts'
import { type Rating, ratingAt } from '../measurement/scale.ts'
import { type Choice, distributionAmong } from './choice.ts'

export type Spread = {
  lowest: Rating
  highest: Rating
  /** Steps of the scale between the two; 0 when all are equal. */
  steps: number
}

/** How far apart the ratings are; undefined when nobody rated. */
export function spreadOf(scale: RatingScale, choices: readonly Choice[]): Spread | undefined {
  return spreadOfDistribution(scale, distributionAmong(scale, choices))
}

export function spreadOfDistribution(scale: RatingScale, { counts, total }: Distribution): Spread | undefined {
  if (total === 0) return undefined
  const lowest = counts.findIndex((count) => count > 0)
  const highest = counts.findLastIndex((count) => count > 0)
  return { lowest: ratingAt(scale, lowest), highest: ratingAt(scale, highest), steps: highest - lowest }
}
