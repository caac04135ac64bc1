import { DomainError } from '../errors.ts'
import type { MeasurementFramework, RatingScale, RatingStep } from './framework.ts'
import { type Rating, stepOf } from './scale.ts'

/**
 * The first scale of a framework is its basic one. Rules on levels and gaps are stated on its steps; ratings of a
 * refined scale fold onto it first, so that basic and refined ratings may stand in one profile.
 */
export function basicScale({ name, scales }: MeasurementFramework): RatingScale {
  const [basic] = scales
  if (!basic) throw new DomainError('invalid', `${name} has no scale. Correct the measurement framework.`)
  return basic
}

/** The basic step a rating of any of the framework's scales folds onto; undefined for what is no rating on them. */
export function basicStepOf(framework: MeasurementFramework, rating: Rating): RatingStep | undefined {
  for (const scale of framework.scales) {
    const step = stepOf(scale, rating)
    if (step) return stepOf(basicScale(framework), step.basic)
  }
  return undefined
}

/** Whether a rating stands on the basic step `least` or above it. What is not rated is at least nothing. */
export function isAtLeast(framework: MeasurementFramework, rating: Rating | undefined, least: Rating): boolean {
  const step = rating === undefined ? undefined : basicStepOf(framework, rating)
  const asked = basicStepOf(framework, least)
  if (!step || !asked) return false
  const { steps } = basicScale(framework)
  return steps.indexOf(step) >= steps.indexOf(asked)
}
