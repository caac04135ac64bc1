import type { MeasurementFramework } from '../measurement/framework.ts'
import { composed } from './composed.ts'
import type { ProcessModel } from './model.ts'
import { processModelSchema } from './schema.ts'
import { checkAbout } from './validation/about.ts'
import { checkAssessment } from './validation/assessment.ts'
import { checkClauses } from './validation/clause.ts'
import { checkDirection } from './validation/direction.ts'
import type { Finding } from './validation/finding.ts'
import { checkGroups } from './validation/group.ts'
import { checkOutcomes } from './validation/outcome.ts'
import { checkProcesses } from './validation/process.ts'
import { checkRelations } from './validation/relation.ts'
import { shapeFindings } from './validation/shape.ts'

export type { Finding } from './validation/finding.ts'

/**
 * Checks a model against the demands of ISO/IEC 33004 and of good writing; the rules are listed in `validation/rule.ts`.
 *
 * @param frameworks the installed measurement frameworks, to check the assessment part against; left out, it is taken
 * as named
 * @returns findings in the order of the file's parts; a model without errors may be published
 */
export function validateModel(model: ProcessModel, frameworks?: readonly MeasurementFramework[]): Finding[] {
  return [
    ...checkAbout(model),
    ...checkGroups(model),
    ...checkProcesses(model),
    ...checkOutcomes(model),
    ...checkClauses(model),
    ...checkRelations(model),
    ...checkAssessment(model, frameworks),
    ...checkDirection(model),
  ]
}

/**
 * Reads a model from a parsed file. The model is undefined when the file does not have the shape of one; otherwise it
 * is there even with errors, so that it can be kept and mended as a draft.
 */
export function readModel(
  file: unknown,
  frameworks?: readonly MeasurementFramework[],
): { model: ProcessModel | undefined; findings: Finding[] } {
  const read = processModelSchema.safeParse(file)
  if (!read.success) return { model: undefined, findings: shapeFindings(file, read.error.issues) }
  const model = composed(read.data)
  return { model, findings: validateModel(model, frameworks) }
}

/** What keeps the model from being used. */
export const errorsOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'error')
