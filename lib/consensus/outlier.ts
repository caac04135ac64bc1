import { distributionOf, medianOf } from '../measurement/distribution.ts'
import type { RatingScale } from '../measurement/framework.ts'
import { ordinalOf } from '../measurement/scale.ts'
import type { CountedBallot } from './ballot.ts'
import { ratingsAmong } from './choice.ts'

export type Outlier = CountedBallot & {
  /** Steps of the scale from the median; a half where the median lies between two steps. */
  distance: number
  side: 'below' | 'above'
}

/**
 * Ballots more than one step from the median, the furthest first: the ones whose evidence the room should hear, since
 * somebody knows something that the others do not. The median and not the mean, which outliers would draw to themselves
 * (J. W. Tukey: Exploratory Data Analysis, 1977); one step, as neighbouring steps are a matter of judgement.
 */
export function outliersOf(scale: RatingScale, ballots: readonly CountedBallot[]): Outlier[] {
  const rated = ballots.filter(({ choice }) => ratingsAmong(scale, [choice]).length > 0)
  const median = medianOf(
    distributionOf(
      scale,
      rated.map(({ choice }) => choice),
    ),
  )
  if (median === undefined) return []
  return rated
    .map((ballot): Outlier => {
      const value = ordinalOf(scale, ballot.choice)
      return { ...ballot, distance: Math.abs(value - median), side: value < median ? 'below' : 'above' }
    })
    .filter(({ distance }) => distance > 1)
    .sort((a, b) => b.distance - a.distance)
}
