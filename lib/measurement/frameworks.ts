import { DomainError } from '../errors.ts'
import type { MeasurementFramework, ProcessAttribute, RatingScale } from './framework.ts'
import { iso33020_2015, iso33020_2019 } from './iso33020.ts'

/** The measurement frameworks that ship with Assay. */
export const frameworks: MeasurementFramework[] = [iso33020_2019, iso33020_2015]

export function findFramework(id: string): MeasurementFramework | undefined {
  return frameworks.find((framework) => framework.id === id)
}

/** The framework and scale a plan names. Throws `not-found` when they are not shipped here. */
export function measurementOf(plan: { frameworkId: string; scaleId: string }): {
  framework: MeasurementFramework
  scale: RatingScale
} {
  const framework = findFramework(plan.frameworkId)
  const scale = framework?.scales.find(({ id }) => id === plan.scaleId)
  if (!framework || !scale) {
    throw new DomainError(
      'not-found',
      `The plan names the framework ${plan.frameworkId} with the scale ${plan.scaleId}, which this installation does not have. Choose another in the plan.`,
    )
  }
  return { framework, scale }
}

/** The attributes that have to be rated to show a level, in the framework's order. */
export function attributesUpTo(framework: MeasurementFramework, level: number): ProcessAttribute[] {
  return framework.attributes.filter((attribute) => attribute.level <= level)
}
