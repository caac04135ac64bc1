import { isAtLeast } from '../measurement/basic.ts'
import type { MeasurementFramework } from '../measurement/framework.ts'
import { levelShown } from '../measurement/level.ts'
import type { Rating } from '../measurement/scale.ts'
import { targetProfile } from '../measurement/target.ts'
import type { Place } from './finding.ts'

/** A process as it is rated now: attribute id → rating, null where it is not rated. */
export type RatedProcess = {
  processId: string
  targetLevel: number
  attributes: readonly { attributeId: string; rating: Rating | null }[]
}

/** The level of a process now, and once what is planned is done; null while nothing is rated. */
export type ExpectedLevel = { processId: string; level: number | null; expectedLevel: number | null }

/**
 * The ratings of a process once these attributes are raised: each stands at least where the target asks for it. What
 * stands higher stays, what the target does not ask for too; everything else stays as it is rated now.
 */
export function ratingsAfter(
  framework: MeasurementFramework,
  { targetLevel, attributes }: RatedProcess,
  raised: readonly string[],
): Map<string, Rating> {
  const ratings = ratingsOf(attributes)
  for (const [attributeId, asked] of targetProfile(framework, targetLevel)) {
    if (!raised.includes(attributeId)) continue
    if (!isAtLeast(framework, ratings.get(attributeId), asked)) ratings.set(attributeId, asked)
  }
  return ratings
}

/**
 * The level that each of the processes would have once the gaps at these places are closed, and nothing else has
 * changed: in the order of the processes, those alone that a place lies in.
 */
export function expectedLevels(
  framework: MeasurementFramework,
  processes: readonly RatedProcess[],
  closes: readonly Place[],
): ExpectedLevel[] {
  return processes.flatMap((process) => {
    const raised = closes.filter(({ processId }) => processId === process.processId)
    if (raised.length === 0) return []
    const after = ratingsAfter(
      framework,
      process,
      raised.map(({ attributeId }) => attributeId),
    )
    return [
      {
        processId: process.processId,
        level: levelShown(framework, ratingsOf(process.attributes)),
        expectedLevel: levelShown(framework, after),
      },
    ]
  })
}

function ratingsOf(attributes: RatedProcess['attributes']): Map<string, Rating> {
  return new Map(
    attributes.flatMap(({ attributeId, rating }) => (rating === null ? [] : [[attributeId, rating] as const])),
  )
}
