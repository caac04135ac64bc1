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
    ...defectsOf(own).map(({ rule, steps, message }) => finding(rule, [...place, ...steps], message)),
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
    ...(framework ? checkLevels(attributes, framework) : []),
  ]
}

/** Where levels are climbed, none below the highest in scope may be left out: nothing could be reached above it. */
function checkLevels(inScope: readonly string[], { name, attributes, levelRule }: MeasurementFramework): Finding[] {
  if (levelRule.kind !== 'climb') return []
  const measured = attributes.filter(({ id }) => inScope.includes(id))
  const highest = Math.max(0, ...measured.map(({ level }) => level))
  const bare = [...new Set(attributes.map(({ level }) => level))].filter(
    (level) => level < highest && !measured.some((attribute) => attribute.level === level),
  )
  return bare.map((level) => {
    const at = inScope.findIndex((id) => measured.some((attribute) => attribute.id === id && attribute.level > level))
    const choice = attributes.filter((attribute) => attribute.level === level).map(({ id }) => id)
    return finding(
      'attribute-levels',
      ['assessment', 'attributes', at],
      `${inScope[at]} is in scope and nothing of level ${level} is, which ${name} asks for first. Add ${choice.join(' or ')}, or take the attributes above out.`,
    )
  })
}
