import { DomainError } from '../errors.ts'
import { activityLevels } from './activity-levels.ts'
import type { MeasurementFramework, ProcessAttribute, RatingScale } from './framework.ts'
import { iso33020_2015, iso33020_2019 } from './iso33020.ts'
import { maturity5 } from './maturity.ts'

/** The measurement frameworks that ship with Assay; the first is what a new assessment starts with. */
export const frameworks: MeasurementFramework[] = [iso33020_2019, iso33020_2015, maturity5, activityLevels]

export function findFramework(id: string): MeasurementFramework | undefined {
  return frameworks.find((framework) => framework.id === id)
}

/** What a plan says about measuring: a shipped framework by its id, or the one its model brought along. */
export type PlannedMeasurement = {
  frameworkId: string
  scaleId: string
  ownFramework?: MeasurementFramework | null | undefined
}

/**
 * The framework and scale a plan names. Throws `not-found` when they are neither shipped here nor brought along by the
 * model the assessment is planned with.
 */
export function measurementOf(plan: PlannedMeasurement): { framework: MeasurementFramework; scale: RatingScale } {
  const framework = plan.ownFramework ?? findFramework(plan.frameworkId)
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

/**
 * The framework as a model uses it that measures with fewer attributes, as Automotive SPICE leaves out process assurance
 * (the assessment model names its attributes: ISO/IEC 33004:2015, 6.3). Levels without an attribute of their own go with
 * them, and so do the levels above. Throws `invalid` for an attribute the framework does not have.
 */
export function narrowed(framework: MeasurementFramework, attributeIds: readonly string[]): MeasurementFramework {
  const unknown = attributeIds.find((id) => !framework.attributes.some((attribute) => attribute.id === id))
  if (unknown !== undefined) {
    const known = framework.attributes.map(({ id }) => id).join(', ')
    throw new DomainError('invalid', `${framework.name} has no attribute “${unknown}”. Choose among ${known}.`)
  }
  const attributes = framework.attributes.filter(({ id }) => attributeIds.includes(id))
  return { ...framework, attributes, levels: levelsShownBy(framework, attributes) }
}

/** The levels that can still be shown by these attributes, up to the first that has lost all of its own. */
function levelsShownBy({ levels, levelRule, attributes: all }: MeasurementFramework, kept: ProcessAttribute[]) {
  if (levelRule.kind !== 'climb') return levels
  const lost = all.filter((one) => !kept.some(({ level }) => level === one.level)).map(({ level }) => level)
  return levels.filter(({ level }) => level < Math.min(...lost))
}
