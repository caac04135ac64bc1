import { type Aggregation, type AggregationMethod, aggregate, entryOf } from './aggregate.ts'
import type { Entry } from './entry.ts'
import type { RatingScale } from './framework.ts'

/** Entries of one attribute: a row for each process instance, a column for each outcome (or achievement). */
export type RatingGrid = readonly (readonly Entry[])[]

/**
 * In which order the two dimensions of a grid become one rating (ISO/IEC 33020:2019, 5.5):
 * - `matrix` all cells at once
 * - `vertical-first` the outcomes of each instance, then over the instances
 * - `horizontal-first` the instances of each outcome, then over the outcomes
 *
 * They differ, because each stage rounds: [[F, L], [L, P]] is L by the matrix and P by either order, halves down.
 */
export const directions = ['matrix', 'vertical-first', 'horizontal-first'] as const
export type Direction = (typeof directions)[number]

export const directionNames: Record<Direction, { name: string; explanation: string }> = {
  matrix: {
    name: 'All at once',
    explanation: 'All outcomes of all instances become one rating in one step, rounded once.',
  },
  'vertical-first': {
    name: 'Outcomes first, then instances',
    explanation: 'Each instance gets its attribute rating from its outcomes; then the instances are aggregated.',
  },
  'horizontal-first': {
    name: 'Instances first, then outcomes',
    explanation: 'Each outcome is aggregated over the instances; then the outcomes are.',
  },
}

export type GridAggregation = Aggregation & {
  direction: Direction
  /** The rounded results in between: one for each instance or outcome; none by the matrix. */
  stages: Aggregation[]
}

/** One rating of a whole grid. `counted`, `of` and `setAside` count its cells; a row that is short has cells not rated. */
export function aggregateGrid(
  scale: RatingScale,
  grid: RatingGrid,
  direction: Direction,
  method: AggregationMethod,
): GridAggregation {
  const whole = rectangular(grid)
  const matrix = aggregate(scale, whole.flat(), method)
  if (direction === 'matrix') return { ...matrix, direction, stages: [] }

  const lines = direction === 'vertical-first' ? whole : transposed(whole)
  const stages = lines.map((line) => aggregate(scale, line, method))
  const { rating, value } = aggregate(scale, stages.map(entryOf), method)
  return { ...matrix, rating, value, direction, stages }
}

function rectangular(grid: RatingGrid): Entry[][] {
  const columns = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => Array.from({ length: columns }, (_, column) => row[column]))
}

function transposed(grid: Entry[][]): Entry[][] {
  return (grid[0] ?? []).map((_, column) => grid.map((row) => row[column]))
}
