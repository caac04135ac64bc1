import { type AggregationMethod, aggregate } from '../measurement/aggregate.ts'
import type { MeasurementFramework, RatingScale } from '../measurement/framework.ts'
import { capabilityLevel } from '../measurement/level.ts'
import type { Rating } from '../measurement/scale.ts'

/** How a profile is measured: the plan's framework and scale, and how several instances become one rating. */
export type Measurement = { framework: MeasurementFramework; scale: RatingScale; aggregation: AggregationMethod }

/** Agreed ratings of one process instance by attribute: null where in scope and not recorded. */
export type InstanceRatings = ReadonlyMap<string, Rating | null>

export type ProcessProfile = {
  level: number
  /** Everything in scope is recorded. */
  complete: boolean
  attributes: AttributeProfile[]
}

/** Rating of an attribute over all instances; null while one of them is not recorded, or when it is out of scope. */
export type AttributeProfile = {
  attributeId: string
  name: string
  level: number
  rating: Rating | null
  inScope: boolean
}

/**
 * The process profile and capability level of one process by its recorded ratings. Attributes come in the framework's
 * order, those out of scope too. An attribute that is not recorded for every instance is not rated.
 */
export function processProfile(
  { framework, scale, aggregation }: Measurement,
  instances: readonly InstanceRatings[],
): ProcessProfile {
  const attributes = framework.attributes.map(({ id, name, level }): AttributeProfile => {
    const inScope = instances.flatMap((ratings) => (ratings.has(id) ? [ratings.get(id) ?? null] : []))
    const recorded = inScope.filter((rating) => rating !== null)
    const whole = inScope.length > 0 && recorded.length === inScope.length
    const rating = whole ? (aggregate(scale, recorded, aggregation).rating ?? null) : null
    return { attributeId: id, name, level, rating, inScope: inScope.length > 0 }
  })
  const rated = attributes.flatMap(({ attributeId, rating }) =>
    rating === null ? [] : [[attributeId, rating] as const],
  )
  return {
    attributes,
    level: capabilityLevel(framework, new Map(rated)),
    complete: instances.length > 0 && instances.every((ratings) => [...ratings.values()].every((rating) => rating)),
  }
}
