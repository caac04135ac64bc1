import type { RatingScale } from './framework.ts'
import { ordinalOf, type Rating } from './scale.ts'

/**
 * How many ratings fall on each step of a scale, in its order. What is computed from many ratings is computed from
 * this, so that neither their order nor who gave them can change a result, and the cost grows with their number alone.
 */
export type Distribution = { counts: readonly number[]; total: number }

/** Throws `invalid` for a rating that is no step of the scale. */
export function distributionOf(scale: RatingScale, ratings: readonly Rating[]): Distribution {
  const counts = scale.steps.map(() => 0)
  for (const rating of ratings) {
    const value = ordinalOf(scale, rating)
    counts[value] = (counts[value] ?? 0) + 1
  }
  return { counts, total: ratings.length }
}

/** The mean of the ordinal values; undefined of no ratings. */
export function meanOf({ counts, total }: Distribution): number | undefined {
  if (total === 0) return undefined
  return counts.reduce((sum, count, value) => sum + count * value, 0) / total
}

/** The middle ordinal value, or halfway between the middle two; undefined of no ratings. */
export function medianOf(distribution: Distribution): number | undefined {
  const middle = middleOf(distribution)
  return middle && (middle.lower + middle.upper) / 2
}

/** The two ordinal values in the middle, which are one where their number is odd. */
export function middleOf(distribution: Distribution): { lower: number; upper: number } | undefined {
  const { total } = distribution
  if (total === 0) return undefined
  return {
    lower: valueAt(distribution, Math.floor((total - 1) / 2)),
    upper: valueAt(distribution, Math.floor(total / 2)),
  }
}

/** The ordinal value at a position of all ratings in order, from 0. */
function valueAt({ counts }: Distribution, position: number): number {
  let passed = 0
  return counts.findIndex((count) => {
    passed += count
    return passed > position
  })
}
