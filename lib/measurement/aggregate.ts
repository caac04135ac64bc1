import { type Distribution, distributionOf, meanOf, medianOf } from './distribution.ts'
import { type Entry, isNotApplicable, isRated } from './entry.ts'
import type { RatingScale } from './framework.ts'
import { type Rating, ratingAt } from './scale.ts'

/**
 * What is taken of the ordinal values: the mean, the median, or by a heuristic rule the median but no more than one
 * step above the weakest, so that a hole can't be averaged away.
 */
export const averages = ['mean', 'median', 'heuristic'] as const
export type Average = (typeof averages)[number]

export const averageNames: Record<Average, { name: string; explanation: string }> = {
  mean: { name: 'Mean', explanation: 'The arithmetic mean of the ordinal values. Every rating weighs.' },
  median: { name: 'Median', explanation: 'The rating in the middle. Single extremes do not move it.' },
  heuristic: {
    name: 'Median, held back by the weakest',
    explanation: 'The median, and never more than one step above the weakest rating.',
  },
}

/**
 * How a value exactly between two steps turns. The standard leaves it open, so the plan settles it and each result
 * names it: half-down is never better than the evidence, half-up is kinder to the process.
 */
export const tieRules = ['half-down', 'half-up'] as const
export type TieRule = (typeof tieRules)[number]

export type AggregationMethod = { average: Average; tieRule: TieRule }

/** The aggregated rating with what it was made from and how, since the same ratings give others by other methods. */
export type Aggregation = AggregationMethod & {
  /** Undefined when nothing was rated. */
  rating: Rating | undefined
  /** The mean or median as a number on the ordinal values, before it was turned back into a step. */
  value: number | undefined
  /** How many of `of` were rated and so counted. */
  counted: number
  /** How many there were to rate. */
  of: number
  /** How many did not apply and are in neither count. */
  setAside: number
}

/**
 * Aggregation by calculation (ISO/IEC 33020:2019, 5.5): ratings become their ordinal values (N 0, P 1, L 2, F 3), the
 * mean, the median or the heuristic's value is taken, rounded to a whole value, and turned back. What is not rated or not applicable is left out.
 * One-dimensional: vertical over the outcomes of an instance, horizontal over the instances of an outcome or attribute.
 * Throws `invalid` for a rating that is no step of the scale.
 */
export function aggregate(scale: RatingScale, entries: readonly Entry[], method: AggregationMethod): Aggregation {
  const ratings = entries.filter(isRated)
  const { rating, value } = averageRating(scale, distributionOf(scale, ratings), method)
  const setAside = entries.filter(isNotApplicable).length
  return {
    average: method.average,
    tieRule: method.tieRule,
    rating,
    value,
    counted: ratings.length,
    of: entries.length - setAside,
    setAside,
  }
}

/** The mean, median or heuristic of a distribution as a number, and turned back into a step; of nothing, neither. */
export function averageRating(
  scale: RatingScale,
  distribution: Distribution,
  { average, tieRule }: AggregationMethod,
): { rating: Rating | undefined; value: number | undefined } {
  const value = averageOf(distribution, average)
  return { value, rating: value === undefined ? undefined : ratingAt(scale, round(value, tieRule)) }
}

/** What an aggregation stands for where it is aggregated again: nothing applicable stays not applicable. */
export function entryOf({ rating, of, setAside }: Aggregation): Entry {
  if (rating === undefined && of === 0 && setAside > 0) return { notApplicable: 'Nothing of it applies.' }
  return rating
}

function averageOf(distribution: Distribution, average: Average): number | undefined {
  if (average === 'mean') return meanOf(distribution)
  const median = medianOf(distribution)
  if (average === 'median' || median === undefined) return median
  const weakest = distribution.counts.findIndex((count) => count > 0)
  return Math.min(median, weakest + 1)
}

function round(value: number, tieRule: TieRule): number {
  const floor = Math.floor(value)
  if (value - floor === 0.5) return tieRule === 'half-up' ? floor + 1 : floor
  return Math.round(value)
}
