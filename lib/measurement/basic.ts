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

/**
 * A scale that all of these ratings stand on, with the ratings on it. Where the plan changed its scale while results
 * were recorded, some are refined and some basic: then all fold onto the basic one, since a basic rating does not say
 * which half it means and no half is invented for it. The plan's own scale where all of them are steps of it.
 */
export function onOneScale(
  framework: MeasurementFramework,
  scale: RatingScale,
  ratings: readonly Rating[],
): { scale: RatingScale; fold: (rating: Rating) => Rating } {
  if (ratings.every((rating) => stepOf(scale, rating))) return { scale, fold: (rating) => rating }
  return {
    scale: basicScale(framework),
    fold: (rating) => basicStepOf(framework, rating)?.symbol ?? rating,
  }
}

/**
 * A rating as it reads on a scale of the framework: itself where it is a step of it, its basic step where it is refined
 * and the scale is basic. Undefined where the scale asks for more than the rating says.
 */
export function readOn(framework: MeasurementFramework, scale: RatingScale, rating: Rating): Rating | undefined {
  if (stepOf(scale, rating)) return rating
  const basic = basicStepOf(framework, rating)?.symbol
  return basic !== undefined && stepOf(scale, basic) ? basic : undefined
}
