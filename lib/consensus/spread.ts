import type { RatingScale } from '../measurement/framework.ts'
import { ordinalOf, type Rating, ratingAt } from '../measurement/scale.ts'
import { type Choice, ratingsAmong } from './choice.ts'

export type Spread = {
  lowest: Rating
  highest: Rating
  /** Steps of the scale between the two; 0 when all are equal. */
  steps: number
}

/** How far apart the ratings are; undefined when nobody rated. */
export function spreadOf(scale: RatingScale, choices: readonly Choice[]): Spread | undefined {
  const values = ratingsAmong(scale, choices).map((rating) => ordinalOf(scale, rating))
  if (values.length === 0) return undefined
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  return { lowest: ratingAt(scale, lowest), highest: ratingAt(scale, highest), steps: highest - lowest }
}
