import type { ProcessSnapshot, ResultSnapshot } from './snapshot.ts'

/** What became of something from one result to a later one. */
export const trends = ['risen', 'fallen', 'same', 'only-now', 'only-then', 'unclear'] as const
export type Trend = (typeof trends)[number]

/** A word for each trend, and a mark that is never shown without it. */
export const trendTerms: Record<Trend, { name: string; mark: string }> = {
  risen: { name: 'risen', mark: '▲' },
  fallen: { name: 'fallen', mark: '▼' },
  same: { name: 'unchanged', mark: '=' },
  'only-now': { name: 'only now', mark: '+' },
  'only-then': { name: 'only then', mark: '−' },
  unclear: { name: 'not comparable', mark: '?' },
}

/** The level of a process; null where nothing of it was rated, also in a snapshot from when that was called level 0. */
export function levelOf({ level, attributes }: ProcessSnapshot): number | null {
  return attributes === null || attributes.some(({ rating }) => rating !== null) ? level : null
}

/** What became of the level of a process. `measured`: both results measure by the same. */
export function levelTrend(then: ProcessSnapshot | null, now: ProcessSnapshot | null, measured: boolean): Trend {
  if (!then) return now ? 'only-now' : 'unclear'
  if (!now) return 'only-then'
  const was = levelOf(then)
  const is = levelOf(now)
  if (!measured || was === null || is === null) return 'unclear'
  return was === is ? 'same' : was < is ? 'risen' : 'fallen'
}

type RatedOn = { scale: ResultSnapshot['scale']; rating: string | null }

/**
 * What became of a rating. Steps are compared by the shares of achievement they stand for, so that the scales may
 * differ: only where one step begins at the end of the other or above it, it is higher. An L that was rated finer later,
 * as L+, has not risen.
 */
export function ratingTrend(then: RatedOn, now: RatedOn, measured: boolean): Trend {
  if (then.rating === null) return now.rating === null ? 'unclear' : 'only-now'
  if (now.rating === null) return 'only-then'
  const was = stepOf(then)
  const is = stepOf(now)
  if (!measured || !was || !is) return 'unclear'
  if (is.above >= was.upTo) return 'risen'
  return is.upTo <= was.above ? 'fallen' : 'same'
}

function stepOf({ scale, rating }: RatedOn) {
  return scale.steps.find(({ symbol }) => symbol === rating)
}

/** What became of a level over several results, from the first that has one to the last; null: not assessed in it. */
export function overallTrend(levels: readonly (number | null)[]): Trend {
  const known = levels.filter((level) => level !== null)
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined) return 'unclear'
  if (levels.at(-1) === null) return 'only-then'
  if (known.length === 1) return 'only-now'
  return first === last ? 'same' : first < last ? 'risen' : 'fallen'
}
