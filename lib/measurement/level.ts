import type { MeasurementFramework } from './framework.ts'
import type { Rating } from './scale.ts'
import { meets, targetProfile } from './target.ts'

/**
 * The capability level a process profile shows: the highest whose demands it meets (ISO/IEC 33020:2019, 5.6: the
 * attributes of the level at least largely achieved, those of every level below fully); 0 when there is none.
 *
 * An attribute that is not rated, or was set aside as not applicable, stops the climb: nothing is assumed about what
 * was not assessed. A model that measures with fewer attributes says so once, with `narrowed`.
 *
 * @param ratings attribute id → rating on any scale of the framework; attributes not in it are not rated
 */
export function capabilityLevel(framework: MeasurementFramework, ratings: ReadonlyMap<string, Rating>): number {
  const reached = framework.levels
    .map(({ level }) => level)
    .filter(
      (level) =>
        level > 0 && asksAnything(framework, level) && meets(framework, targetProfile(framework, level), ratings),
    )
  return Math.max(0, ...reached)
}

/** A level below the first that has an attribute is reached with that one: by itself nothing would show it. */
function asksAnything({ attributes, levelRule }: MeasurementFramework, level: number): boolean {
  return levelRule.kind !== 'climb' || attributes.some((attribute) => attribute.level <= level)
}

/** The level that a process is told to have: null while nothing is rated, since level 0 is a finding, not its absence. */
export function levelShown(framework: MeasurementFramework, ratings: ReadonlyMap<string, Rating>): number | null {
  return ratings.size === 0 ? null : capabilityLevel(framework, ratings)
}

/** Whether a level is known and high enough. */
export function isOnTarget(level: number | null, targetLevel: number): boolean {
  return level !== null && level >= targetLevel
}

/** A level in words; `not rated` where there is none. */
export function levelInWords(level: number | null): string {
  return level === null ? 'not rated' : `level ${level}`
}
