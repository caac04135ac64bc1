import type { MeasurementFramework } from '../../measurement/framework.ts'
import { defectsOf } from '../../measurement/soundness.ts'
import type { AssessmentPart, ProcessModel } from '../model.ts'
import { demand, type Finding, finding, isBlank, repeated } from './finding.ts'
import { identifierForm } from './identifier.ts'
import { checkIndicators } from './indicator.ts'

/**
 * What turns a reference model into an assessment model: framework, attributes in scope, indicators mapped and
 * sufficient (ISO/IEC 33004:2015, 6.3).
 *
 * @param frameworks the measurement frameworks of this installation; without them the framework and its attributes
 * are taken as named
 */
export function checkAssessment(model: ProcessModel, frameworks?: readonly MeasurementFramework[]): Finding[] {
  const { assessment } = model
  if (!assessment) return []
  const { ownFramework } = assessment
  const framework = ownFramework ?? frameworks?.find(({ id }) => id === assessment.framework)
  return [
    ...(ownFramework
      ? checkOwnFramework(assessment.framework, ownFramework, frameworks)
      : checkFramework(assessment, frameworks)),
    ...checkAttributes(assessment, framework),
    ...(assessment.referenceModels ?? []).flatMap((reference, index) =>
      demand(
        !isBlank(reference.id) && !isBlank(reference.version),
        'reference-model-named',
        ['assessment', 'referenceModels', index],
        `Reference model ${index + 1} lacks its identifier or version. Give both, so that the basis can be found again.`,
      ),
    ),
    ...checkIndicators(model, assessment, framework),
  ]
}

function checkFramework({ framework }: AssessmentPart, frameworks?: readonly MeasurementFramework[]): Finding[] {
  if (isBlank(framework)) {
    const message = 'The assessment part names no measurement framework. Name one: “iso-33020-2019”.'
    return [finding('framework-named', ['assessment', 'framework'], message)]
  }
  const known = frameworks?.map(({ id }) => id)
  return demand(
    known === undefined || known.includes(framework),
    'framework-known',
    ['assessment', 'framework'],
    `The measurement framework “${framework}” is not installed. Choose one of ${known?.join(', ')}, or load it first.`,
  )
}

/** A framework that the model brings along: named apart from the installed ones, and fit to compute levels from. */
function checkOwnFramework(
  named: string,
  own: MeasurementFramework,
  frameworks?: readonly MeasurementFramework[],
): Finding[] {
  const place = ['assessment', 'ownFramework']
  return [
    ...identifierForm('framework', own.id, [...place, 'id']),
    ...demand(
      own.id === named,
      'own-framework-id',
      ['assessment', 'framework'],
      `The model measures with “${named}” and brings “${own.id}” along. Use the same identifier in both places.`,
    ),
    ...demand(
      !frameworks?.some(({ id }) => id === own.id),
      'own-framework-id',
      [...place, 'id'],
      `The identifier “${own.id}” is taken by a framework that is installed here. Give your own another.`,
    ),
    ...defectsOf(own).map((defect) => finding('own-framework-sound', place, defect)),
  ]
}

function checkAttributes({ attributes }: AssessmentPart, framework?: MeasurementFramework): Finding[] {
  const known = framework?.attributes.map(({ id }) => id)
  return [
    ...demand(
      attributes.length > 0,
      'attribute-present',
      ['assessment', 'attributes'],
      'The assessment part has no process attribute in scope. List those that the indicators serve.',
    ),
    ...repeated(attributes, (id) => id).map(({ index }) =>
      finding(
        'unique-attribute',
        ['assessment', 'attributes', index],
        `The attribute ${attributes[index]} is listed twice. Take one out.`,
      ),
    ),
    ...attributes.flatMap((id, index) =>
      demand(
        known === undefined || known.includes(id),
        'attribute-known',
        ['assessment', 'attributes', index],
        `${framework?.name} has no attribute “${id}”. Choose among ${known?.join(', ')}.`,
      ),
    ),
  ]
}
