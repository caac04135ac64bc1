import type { AggregationMethod } from '../measurement/aggregate.ts'
import { onOneScale } from '../measurement/basic.ts'
import type { MeasurementFramework, RatingScale } from '../measurement/framework.ts'
import { aggregateGrid, type Direction } from '../measurement/grid.ts'
import { capabilityLevel } from '../measurement/level.ts'
import type { Rating } from '../measurement/scale.ts'

/** How a profile is measured: the plan's framework and scale, and how several items become one rating. */
export type Measurement = {
  framework: MeasurementFramework
  scale: RatingScale
  aggregation: AggregationMethod & { direction: Direction }
}

/** One item of a process instance with its agreed rating: null where it is in scope and not recorded. */
export type RatedItem = {
  attributeId: string
  /** The outcome or achievement rated, under rating method R1; empty for the attribute as a whole. */
  part: string
  rating: Rating | null
}

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
 * The process profile and capability level of one process by its recorded ratings, the items of each instance in a
 * list. Attributes come in the framework's order, those out of scope too. An attribute of which something is not
 * recorded is not rated.
 */
export function processProfile(measurement: Measurement, instances: readonly (readonly RatedItem[])[]): ProcessProfile {
  const { framework } = measurement
  const attributes = framework.attributes.map(({ id, name, level }): AttributeProfile => {
    const items = instances.map((instance) => instance.filter(({ attributeId }) => attributeId === id))
    const inScope = items.some((rated) => rated.length > 0)
    return { attributeId: id, name, level, rating: inScope ? attributeRating(measurement, items) : null, inScope }
  })
  const rated = attributes.flatMap(({ attributeId, rating }) =>
    rating === null ? [] : [[attributeId, rating] as const],
  )
  return {
    attributes,
    level: capabilityLevel(framework, new Map(rated)),
    complete:
      instances.some((instance) => instance.length > 0) &&
      instances.every((instance) => instance.every(({ rating }) => rating !== null)),
  }
}

/** The rating of one attribute from its items: a row for each instance, a column for each part. */
function attributeRating(
  { framework, scale, aggregation: { direction, ...method } }: Measurement,
  instances: readonly (readonly RatedItem[])[],
): Rating | null {
  const items = instances.flat()
  const ratings = items.flatMap(({ rating }) => (rating === null ? [] : [rating]))
  if (ratings.length < items.length) return null
  const common = onOneScale(framework, scale, ratings)
  const parts = [...new Set(items.map(({ part }) => part))]
  const table = instances
    .filter((instance) => instance.length > 0)
    .map((instance) => {
      const byPart = new Map(instance.map(({ part, rating }) => [part, rating]))
      return parts.map((part) => {
        const rating = byPart.get(part)
        return rating ? common.fold(rating) : undefined
      })
    })
  return aggregateGrid(common.scale, table, direction, method).rating ?? null
}
