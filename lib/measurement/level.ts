import type { MeasurementFramework, RatingScale } from './framework.ts'
import { type Rating, stepOf } from './scale.ts'

/**
 * The capability level a process profile shows: the highest level whose attributes are all at least largely achieved
 * while those of every level below are fully achieved; 0 when there is none (ISO/IEC 33020:2019, 5.6).
 * An attribute that is not rated stops the climb: nothing is assumed about what was not assessed.
 *
 * @param ratings attribute id → rating on any scale of the framework; attributes not in it are not rated
 */
export function capabilityLevel(framework: MeasurementFramework, ratings: ReadonlyMap<string, Rating>): number {
  const { atLevel, below } = framework.levelRule
  const achieved = (level: number, least: string) =>
    framework.attributes
      .filter((attribute) => attribute.level === level)
      .every((attribute) => isAtLeast(framework, ratings.get(attribute.id), least))

  let reached = 0
  for (const { level } of [...framework.levels].sort((a, b) => a.level - b.level)) {
    if (level === 0) continue
    if (!achieved(level, atLevel)) break
    reached = level
    if (!achieved(level, below)) break
  }
  return reached
}

/** Compares on the framework's first, basic scale, so that basic and refined ratings may stand in one profile. */
function isAtLeast(framework: MeasurementFramework, rating: Rating | undefined, least: string): boolean {
  const [basic] = framework.scales
  if (!basic || rating === undefined) return false
  return basicValue(framework.scales, basic, rating) >= basic.steps.findIndex((step) => step.symbol === least)
}

function basicValue(scales: RatingScale[], basic: RatingScale, rating: Rating): number {
  for (const scale of scales) {
    const step = stepOf(scale, rating)
    if (step) return basic.steps.findIndex(({ symbol }) => symbol === step.basic)
  }
  return -1
}
