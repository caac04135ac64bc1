import type { AggregationMethod } from '../measurement/aggregate.ts'
import { onOneScale } from '../measurement/basic.ts'
import type { MeasurementFramework, RatingScale } from '../measurement/framework.ts'
import { aggregateGrid, type Direction } from '../measurement/grid.ts'
import { levelShown } from '../measurement/level.ts'
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
  /** Null while nothing is rated: level 0 is a finding, not its absence. */
  level: number | null
  /** Everything in scope is recorded. */
  complete: boolean
  attributes: AttributeProfile[]
}

/** An attribute over all instances. */
export type AttributeProfile = {
  attributeId: string
  name: string
  level: number
  /** Aggregated over what is rated; null while nothing of it is, or when it is out of scope. */
  rating: Rating | null
  inScope: boolean
  /** How many of its items are rated, and so how much the rating rests on. */
  rated: number
  /** How many there are to rate: parts by instances; 0 when it is out of scope. */
  items: number
}

/**
 * The process profile and capability level of one process by its recorded ratings, the items of each instance in a
 * list. Attributes come in the framework's order, those out of scope too. What is not rated is left out of the
 * aggregation and counted (ISO/IEC 33020:2019, 5.5).
 */
export function processProfile(measurement: Measurement, instances: readonly (readonly RatedItem[])[]): ProcessProfile {
  const { framework } = measurement
  const attributes = framework.attributes.map(({ id, name, level }): AttributeProfile => {
    const own = instances.map((instance) => instance.filter(({ attributeId }) => attributeId === id))
    const items = own.flat()
    return {
      attributeId: id,
      name,
      level,
      rating: attributeRating(measurement, own),
      inScope: items.length > 0,
      rated: items.filter(({ rating }) => rating !== null).length,
      items: items.length,
    }
  })
  const ratings = new Map(
    attributes.flatMap(({ attributeId, rating }) => (rating === null ? [] : [[attributeId, rating] as const])),
  )
  return {
    attributes,
    level: levelShown(framework, ratings),
    complete: attributes.some(({ inScope }) => inScope) && attributes.every(({ rated, items }) => rated === items),
  }
}

/** The rating of one attribute from its items: a row for each instance, a column for each part. */
function attributeRating(
  { framework, scale, aggregation: { direction, ...method } }: Measurement,
  instances: readonly (readonly RatedItem[])[],
): Rating | null {
  const items = instances.flat()
  const ratings = items.flatMap(({ rating }) => (rating === null ? [] : [rating]))
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
