import { findingKindTerms } from '../../improvement/finding.ts'
import { actionStateNames } from '../../improvement/progress.ts'
import { displayRating } from '../../measurement/scale.ts'
import type { AssessmentReport } from '../report.ts'
import { answersInWords, closesInWords, expectedInShort } from '../text/improvement.ts'
import { agreementMeasures, readinessNames } from '../text/outcome.ts'
import { attributeLabel } from '../text/words.ts'
import { type Cell, day } from './cell.ts'

/** One row an attribute that falls short or is not rated, so that it can be filtered by risk. */
export function gapRows({ gaps }: AssessmentReport): Cell[][] {
  const heading = ['Process', 'Name', 'Level', 'Target', 'Level that falls short', 'Gap of the level', 'Attribute']
  return [
    [...heading, 'Attribute name', 'Rating', 'Asked for', 'Gap of the attribute', 'Likelihood', 'Consequence', 'Risk'],
    ...(gaps ?? []).flatMap(({ processId, processName, level, targetLevel, levels, unrated }): Cell[][] => [
      ...levels.flatMap((one) =>
        one.attributes.map((attribute): Cell[] => [
          processId,
          processName,
          level,
          targetLevel,
          one.level,
          one.gap,
          attributeLabel(attribute.attributeId),
          attribute.attributeName,
          displayRating(attribute.rating),
          displayRating(attribute.target),
          attribute.gap,
          one.likelihood,
          one.consequence,
          one.risk,
        ]),
      ),
      ...unrated.map(({ attributeId, attributeName }): Cell[] => [
        ...[processId, processName, level, targetLevel, '', '', attributeLabel(attributeId), attributeName],
        ...['not rated', '', 'not known', '', '', ''],
      ]),
    ]),
  ]
}

export function agreementRows({ agreement }: AssessmentReport): Cell[][] {
  return [
    ['Measure', 'First ballots', 'Last ballots'],
    ...(agreement ? agreementMeasures(agreement) : []).map(({ name, first, last }): Cell[] => [
      name,
      first ?? '',
      last ?? '',
    ]),
  ]
}

export function readinessRows({ readiness }: AssessmentReport): Cell[][] {
  return [
    ['Clause', 'Expected', 'Weakest', 'Rated', 'Items', 'Answered by'],
    ...(readiness?.clauses ?? []).map(({ clause, state, weakest, rated, items }): Cell[] => [
      clause,
      readinessNames[state],
      weakest === null ? '' : displayRating(weakest),
      rated,
      items.length,
      [...new Set(items.map(({ processId, outcomeId }) => outcomeId ?? processId))].join(', '),
    ]),
  ]
}

export function findingRows({ findings, evidence }: AssessmentReport): Cell[][] {
  return [
    ['Kind', 'Finding', 'In full', 'About', 'Rests on'],
    ...(findings ?? []).map(({ kind, title, description, concerns, evidence: pieces }): Cell[] => [
      findingKindTerms[kind].name,
      title,
      description,
      concerns.map(({ processId, attributeId }) => `${processId} ${attributeLabel(attributeId)}`).join(', '),
      pieces.flatMap((id) => evidence?.find((piece) => piece.id === id)?.title ?? []).join('; '),
    ]),
  ]
}

export function actionRows(report: AssessmentReport): Cell[][] {
  return [
    [
      'Action',
      'In full',
      'Closes',
      'Answers',
      'Owner',
      'Due',
      'Priority',
      'Effort',
      'Level expected',
      'State',
      'Since',
      'By',
      'Why dropped',
    ],
    ...(report.actions ?? []).map((action): Cell[] => [
      action.title,
      action.description,
      closesInWords(report, action.closes).replace(/^Closes /, ''),
      answersInWords(report, action).replace(/^Answers /, ''),
      action.owner,
      day(action.due),
      action.priority,
      action.effort,
      action.expected.length === 0 ? '' : expectedInShort(action),
      action.progress ? actionStateNames[action.progress.state] : '',
      day(action.progress?.since?.slice(0, 10) ?? null),
      action.progress?.by ?? '',
      action.progress?.reason ?? '',
    ]),
  ]
}
