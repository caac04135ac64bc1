import type { MeasurementFramework } from '../measurement/framework.ts'
import { findFramework, frameworks, narrowed } from '../measurement/frameworks.ts'
import type { ProcessModel } from './model.ts'

/**
 * The measurement frameworks an assessment with this model may use: the one the model measures with, narrowed to its
 * attributes in scope, where it is an assessment model (ISO/IEC 33004:2015, 6.3); any that ships with Assay where it is
 * a reference model, which says nothing about measuring.
 */
export function frameworksFor(model: ProcessModel): MeasurementFramework[] {
  const { assessment } = model
  if (!assessment) return frameworks
  const framework = assessment.ownFramework ?? findFramework(assessment.framework)
  return framework ? [narrowed(framework, assessment.attributes)] : []
}

/**
 * The framework of this id as the model measures with it, to be kept with the plan; null where it is one that ships with
 * Assay and is used whole, so that its id says everything.
 */
export function frameworkToKeep(framework: MeasurementFramework): MeasurementFramework | null {
  const shipped = findFramework(framework.id)
  return shipped && shipped.attributes.length === framework.attributes.length ? null : framework
}
