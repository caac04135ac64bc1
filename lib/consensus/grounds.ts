import type { RatingScale } from '../measurement/framework.ts'
import type { Rating } from '../measurement/scale.ts'
import { type Choice, ratingsAmong } from './choice.ts'

/**
 * Whether an agreed rating has to be given reasons before it is recorded: always, unless two or more rated and all of
 * them gave just this rating. Abstentions need no answer; a single rating is no agreement.
 */
export function needsRationale(scale: RatingScale, rating: Rating, choices: readonly Choice[]): boolean {
  const ratings = ratingsAmong(scale, choices)
  return ratings.length < 2 || ratings.some((given) => given !== rating)
}
