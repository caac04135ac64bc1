import type { RatingScale } from '../measurement/framework.ts'
import { ordinalOf, type Rating, ratingAt, stepOf } from '../measurement/scale.ts'
import { compareClauses, isWithin } from './clause.ts'
import type { ProcessModel } from './model.ts'
import { clausesOfDocument } from './requirement-clauses.ts'
import { clausesOf, traceClause } from './traceability.ts'

/**
 * What the rated processes let one expect of the requirements. A clause is as ready as the least achieved outcome that
 * answers it. Ratings say how far outcomes are achieved, not whether a requirement is met: an indication, no verdict.
 */
export const readinessNotice =
  'Readiness is an indication drawn from the rated outcomes. It is not an audit verdict: conformity to a requirement ' +
  'can be stated only by an audit against its text.'

/**
 * - `not-rated` nothing that answers the clause is rated
 * - `gap` something that answers it is achieved by half at most
 * - `partly-rated` no gap is known, and something that answers it is not rated
 * - `nearly` all is rated and achieved by more than half, something not fully
 * - `ready` all is rated and fully achieved
 * - `unanswered` the model answers the clause nowhere, so that no rating can say anything of it
 */
export const readinessStates = ['not-rated', 'gap', 'partly-rated', 'nearly', 'ready', 'unanswered'] as const
export type ReadinessState = (typeof readinessStates)[number]

/** One of the things that answer a clause, with the rating that speaks for it. */
export type ReadinessItem = {
  processId: string
  /** Null where the process claims the clause and no outcome answers it. */
  outcomeId: string | null
  rating: Rating | null
  /** Whether the outcome itself was rated or its process as a whole. */
  from: 'outcome' | 'process' | null
}

export type ClauseReadiness = {
  clause: string
  state: ReadinessState
  /** The least achieved rating among the items; null when none is rated. */
  weakest: Rating | null
  rated: number
  items: ReadinessItem[]
}

/** Agreed ratings on one scale; what is in neither map is not rated. */
export type AchievedRatings = {
  scale: RatingScale
  /** Outcome id → rating, where outcomes were rated one by one. */
  outcomes: ReadonlyMap<string, Rating>
  /** Process id → rating of the attribute of process performance; stands in for outcomes without a rating of their own. */
  processes: ReadonlyMap<string, Rating>
}

/** Percentages after which an outcome counts as more than half, and as fully achieved (ISO/IEC 33020:2019, 5.3). */
const half = 50
const largely = 85

/**
 * Readiness of every clause the model names, and of those of its document that it does not, in the order of the document;
 * a clause with sub-clauses covers them.
 * Throws `invalid` for a rating that is no step of the scale.
 */
export function readinessByClause(model: ProcessModel, ratings: AchievedRatings): ClauseReadiness[] {
  const named = clausesOf(model)
  const unanswered = clausesOfDocument(model.requirements?.id).filter(
    (clause) => !named.some((answered) => isWithin(answered, clause) || isWithin(clause, answered)),
  )
  return [...named, ...unanswered].sort(compareClauses).map((clause) => {
    const items = itemsOf(model, clause, ratings)
    const given = items.flatMap(({ rating }) => (rating === null ? [] : [rating]))
    const weakest = leastOf(ratings.scale, given)
    return {
      clause,
      state: stateOf(ratings.scale, weakest, { items: items.length, complete: given.length === items.length }),
      weakest,
      rated: given.length,
      items,
    }
  })
}

function leastOf(scale: RatingScale, ratings: Rating[]): Rating | null {
  const values = ratings.map((rating) => ordinalOf(scale, rating))
  return values.length === 0 ? null : ratingAt(scale, Math.min(...values))
}

function itemsOf(model: ProcessModel, clause: string, ratings: AchievedRatings): ReadinessItem[] {
  const { outcomes, processes } = traceClause(model, clause)
  const answering = outcomes.map(({ process, outcome }) => rated(process.id, outcome.id, ratings))
  const silent = processes.filter(({ id }) => !outcomes.some(({ process }) => process.id === id))
  return [...answering, ...silent.map(({ id }) => rated(id, null, ratings))]
}

function rated(processId: string, outcomeId: string | null, ratings: AchievedRatings): ReadinessItem {
  const own = outcomeId === null ? undefined : ratings.outcomes.get(outcomeId)
  if (own !== undefined) return { processId, outcomeId, rating: own, from: 'outcome' }
  const whole = ratings.processes.get(processId)
  return { processId, outcomeId, rating: whole ?? null, from: whole === undefined ? null : 'process' }
}

function stateOf(
  scale: RatingScale,
  weakest: Rating | null,
  { items, complete }: { items: number; complete: boolean },
): ReadinessState {
  const step = weakest === null ? undefined : stepOf(scale, weakest)
  if (!step) return items === 0 ? 'unanswered' : 'not-rated'
  if (step.upTo <= half) return 'gap'
  if (!complete) return 'partly-rated'
  return step.upTo <= largely ? 'nearly' : 'ready'
}

export type ChapterReadiness = { chapter: string; clauses: number; states: Record<ReadinessState, number> }

/** Clauses counted by their chapter, the number before the first point: "8.6.1" is part of "8". */
export function readinessByChapter(clauses: readonly Pick<ClauseReadiness, 'clause' | 'state'>[]): ChapterReadiness[] {
  const chapters = new Map<string, ChapterReadiness>()
  for (const { clause, state } of clauses) {
    const chapter = clause.split('.')[0] ?? clause
    const known = chapters.get(chapter) ?? {
      chapter,
      clauses: 0,
      states: { 'not-rated': 0, gap: 0, 'partly-rated': 0, nearly: 0, ready: 0, unanswered: 0 },
    }
    known.clauses += 1
    known.states[state] += 1
    chapters.set(chapter, known)
  }
  return [...chapters.values()]
}
