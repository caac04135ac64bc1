import { DomainError } from '../errors.ts'
import type { RatingScale } from './framework.ts'
import { ordinalOf, type Rating, ratingAt } from './scale.ts'

/** A rating or its absence: not rated never counts as the lowest step. */
export type MaybeRating = Rating | undefined

export type Average = 'mean' | 'median'

/** How a value exactly between two steps turns: down is never better than the evidence. */
export type TieRule = 'half-down' | 'half-up'

export type AggregationMethod = { average: Average; tieRule: TieRule }

/** The aggregated rating with what it was made from and how, since the same ratings give others by other methods. */
export type Aggregation = AggregationMethod & {
  rating: MaybeRating
  /** How many of `of` values were rated and so counted. */
  counted: number
  of: number
}

/**
 * One-dimensional aggregation (ISO/IEC 33020:2019, 5.5): ratings become their ordinal values, the mean or median is
 * taken, rounded by the tie rule, and turned back. What is not rated is left out and counted.
 */
export function aggregate(scale: RatingScale, ratings: readonly MaybeRating[], method: AggregationMethod): Aggregation {
  const values = ratings.flatMap((rating) => (rating === undefined ? [] : [ordinalOf(scale, rating)]))
  const rating =
    values.length === 0 ? undefined : ratingAt(scale, round(averageOf(values, method.average), method.tieRule))
  return { ...method, rating, counted: values.length, of: ratings.length }
}

/** Two-dimensional (matrix) aggregation: all outcomes of all instances at once. */
export function aggregateMatrix(
  scale: RatingScale,
  rows: readonly (readonly MaybeRating[])[],
  method: AggregationMethod,
): Aggregation {
  return aggregate(scale, rows.flat(), method)
}

/** Each row by itself (vertically, over the outcomes of an instance), then over the rounded results (horizontally). */
export function aggregateRowsThenColumn(
  scale: RatingScale,
  rows: readonly (readonly MaybeRating[])[],
  method: AggregationMethod,
): Aggregation {
  return aggregate(
    scale,
    rows.map((row) => aggregate(scale, row, method).rating),
    method,
  )
}

function averageOf(values: number[], average: Average): number {
  if (average === 'mean') return values.reduce((sum, value) => sum + value, 0) / values.length
  const sorted = [...values].sort((a, b) => a - b)
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (lower === undefined || upper === undefined) throw new DomainError('invalid', 'There is no median of no ratings.')
  return (lower + upper) / 2
}

function round(value: number, tieRule: TieRule): number {
  const floor = Math.floor(value)
  const rest = value - floor
  if (rest === 0.5) return tieRule === 'half-up' ? floor + 1 : floor
  return Math.round(value)
}
