import { onOneScale } from '../measurement/basic.ts'
import type { RatingScale } from '../measurement/framework.ts'
import type { Rating } from '../measurement/scale.ts'
import type { ProcessModel } from '../model/model.ts'
import { type ClauseReadiness, readinessByClause } from '../model/readiness.ts'
import { type Measurement, processProfile, type RatedItem } from './profile.ts'

/** A process with the items of each of its instances. */
export type RatedProcess = { processId: string; instances: readonly (readonly RatedItem[])[] }

/** What recorded results let one expect of each clause, with the scale that the weakest ratings are told on. */
export function readinessOfResults(
  model: ProcessModel,
  measurement: Measurement,
  rated: readonly RatedProcess[],
): { scale: RatingScale; clauses: ClauseReadiness[] } {
  const { framework } = measurement
  // The attribute of process performance: the one that outcomes are the parts of, or the first there is.
  const performance = framework.attributes.find(({ parts }) => parts === 'outcomes') ?? framework.attributes[0]
  const processes = new Map<string, Rating>()
  const outcomes = new Map<string, Rating>()
  for (const { processId, instances } of rated) {
    const own = instances.map((items) => items.filter(({ attributeId }) => attributeId === performance?.id))
    const ratingOf = (items: typeof own) =>
      processProfile(measurement, items).attributes.find(({ attributeId }) => attributeId === performance?.id)?.rating
    const whole = ratingOf(own)
    if (whole) processes.set(processId, whole)
    for (const part of new Set(own.flat().map((item) => item.part))) {
      if (part === '') continue
      const rating = ratingOf(own.map((items) => items.filter((item) => item.part === part)))
      if (rating) outcomes.set(part, rating)
    }
  }
  // Ratings that were given before the plan's scale changed are read on one scale with those after.
  const { scale, fold } = onOneScale(framework, measurement.scale, [...processes.values(), ...outcomes.values()])
  const folded = (ratings: ReadonlyMap<string, Rating>) =>
    new Map([...ratings].map(([id, rating]) => [id, fold(rating)]))
  return {
    scale,
    clauses: readinessByClause(model, { scale, outcomes: folded(outcomes), processes: folded(processes) }),
  }
}
