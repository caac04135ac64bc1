import type { MeasurementFramework } from '../../measurement/framework.ts'
import type { AssessmentPart, Indicator, ProcessModel } from '../model.ts'
import { demand, type Finding, finding, isBlank, type PathStep, repeatedIdentifiers } from './finding.ts'
import { identifierForm } from './identifier.ts'

/** Indicators: told apart, mapped to something that exists, and enough to show every outcome and attribute in scope. */
export function checkIndicators(
  { processes }: ProcessModel,
  { indicators, attributes }: AssessmentPart,
  framework?: MeasurementFramework,
): Finding[] {
  if (indicators.length === 0) {
    const message =
      'The assessment part has no indicator. Add what assessors look for, mapped to outcomes or attributes.'
    return [finding('indicator-present', ['assessment', 'indicators'], message)]
  }
  const attributeIds = new Set(attributes)
  const outcomeIds = new Set(processes.flatMap(({ outcomes }) => outcomes.map(({ id }) => id)))
  const shownOutcomes = new Set(indicators.flatMap(({ outcomes = [] }) => outcomes))
  const shownAttributes = new Set(indicators.flatMap((indicator) => indicator.attributes ?? []))
  // Outcomes are what the attribute of the lowest level consists of: their indicators show it.
  const lowest = framework && Math.min(...framework.attributes.map(({ level }) => level))
  const needIndicator = framework?.attributes.filter(({ id, level }) => attributes.includes(id) && level !== lowest)
  return [
    ...indicators.flatMap((indicator, index) =>
      checkIndicator(indicator, outcomeIds, attributeIds, ['assessment', 'indicators', index]),
    ),
    ...repeatedIdentifiers(indicators).map(({ index, first, id, inCase }) =>
      finding(
        'unique-indicator-id',
        ['assessment', 'indicators', index, 'id'],
        `The indicator identifier ${id} is already used${inCase} by assessment.indicators[${first}]. Give one of them another.`,
      ),
    ),
    ...processes.flatMap(({ outcomes }, at) =>
      outcomes.flatMap(({ id }, index) =>
        demand(
          shownOutcomes.has(id),
          'outcome-covered',
          ['processes', at, 'outcomes', index],
          `No indicator shows outcome ${id}. Map at least one to it.`,
        ),
      ),
    ),
    ...(needIndicator ?? []).flatMap(({ id, name }) =>
      demand(
        shownAttributes.has(id),
        'attribute-covered',
        ['assessment', 'attributes', attributes.indexOf(id)],
        `No indicator shows the attribute ${id} ${name}. Map at least one to it, or take the attribute out of scope.`,
      ),
    ),
  ]
}

function checkIndicator(
  { id, text, outcomes = [], attributes = [] }: Indicator,
  outcomeIds: Set<string>,
  attributeIds: Set<string>,
  steps: PathStep[],
): Finding[] {
  return [
    ...identifierForm('indicator', id, [...steps, 'id']),
    ...demand(
      !isBlank(text),
      'indicator-text-present',
      [...steps, 'text'],
      `Indicator ${id} has no text. Say what the assessor looks for, or take it out.`,
    ),
    ...demand(
      outcomes.length + attributes.length > 0,
      'indicator-mapped',
      steps,
      `Indicator ${id} is mapped to nothing. Name the outcomes or attributes it gives evidence of.`,
    ),
    ...outcomes.flatMap((outcome, index) =>
      demand(
        outcomeIds.has(outcome),
        'indicator-outcome',
        [...steps, 'outcomes', index],
        `Indicator ${id} is mapped to the outcome “${outcome}”, which the model does not have. Correct the identifier.`,
      ),
    ),
    ...attributes.flatMap((attribute, index) =>
      demand(
        attributeIds.has(attribute),
        'indicator-attribute',
        [...steps, 'attributes', index],
        `Indicator ${id} is mapped to the attribute “${attribute}”, which is not in scope. Add it to assessment.attributes, or correct it.`,
      ),
    ),
  ]
}
