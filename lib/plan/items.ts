import type { MeasurementFramework } from '../measurement/framework.ts'
import { partsOf } from '../measurement/part.ts'
import { type RatingMethod, ratingMethodTerms } from '../measurement/rating-method.ts'

/** What one item rates, and its place among the items of its instance. */
export type PlannedItem = { attributeId: string; part: string; position: number }

/**
 * Everything that is rated of one instance of a process, or of all of them together, in the order in which the room goes
 * through it: each attribute up to the target level, or each part of it, as the method rates (ISO/IEC 33020:2019, 5.4).
 */
export function itemsToRate(
  framework: MeasurementFramework,
  outcomes: readonly { id: string; text: string }[],
  targetLevel: number,
  method: RatingMethod,
): PlannedItem[] {
  return framework.attributes
    .flatMap(({ id, ...attribute }) =>
      partsOf({ id, ...attribute }, outcomes, method).map(({ part }) => ({
        attributeId: id,
        part,
        level: attribute.level,
      })),
    )
    .map(({ attributeId, part, level }, position) => ({ level, item: { attributeId, part, position } }))
    .filter(({ level }) => level <= targetLevel)
    .map(({ item }) => item)
}

/** How often a process is rated: once for each instance, or once for all of them. */
export function ratedTimes(method: RatingMethod, instances: number): number {
  return ratingMethodTerms[method].instances === 'together' ? 1 : instances
}
