import type { RatingScale } from '../measurement/framework.ts'
import type { Rating } from '../measurement/scale.ts'
import { type Choice, ratingsAmong } from './choice.ts'

/**
 * Whether an agreed rating has to be given reasons before it is recorded: always, unless everybody who rated gave just
 * this rating. Abstentions need no answer.
 */
export function needsRationale(scale: RatingScale, rating: Rating, choices: readonly Choice[]): boolean {
  const ratings = ratingsAmong(scale, choices)
  return ratings.length === 0 || ratings.some((given) => given !== rating)
}
