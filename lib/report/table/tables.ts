import { evidenceKindTerms } from '../../evidence/evidence.ts'
import { displayRating } from '../../measurement/scale.ts'
import type { AssessmentReport, ReportItem, ReportProcess } from '../report.ts'
import { attributeLabel } from '../text/words.ts'
import { aboutRows, peopleRows } from './about.ts'
import { type Cell, day, moment, type ReportTable } from './cell.ts'
import { actionRows, agreementRows, findingRows, gapRows, readinessRows } from './outcome.ts'

/**
 * The report as tables, for those who go on counting: the same value as every other rendering, nothing computed anew.
 * What the report leaves out has no table; that something is empty is said by a table without rows.
 */
export function reportTables(report: AssessmentReport): ReportTable[] {
  const { evidence, gaps, agreement, readiness, findings, actions, processes } = report
  const items = processes.flatMap(({ instances }) => instances).some((instance) => instance.items !== null)
  const ballots = itemsOf(report).some(({ item }) => item.rounds.some((round) => round.ballots !== null))
  const tables: [string, boolean, () => Cell[][]][] = [
    ['About', true, () => aboutRows(report)],
    ['People', true, () => peopleRows(report)],
    ['Processes', true, () => processRows(report)],
    ['Ratings', items, () => ratingRows(report)],
    ['Ballots', ballots, () => ballotRows(report)],
    ['Evidence', evidence !== null, () => evidenceRows(report)],
    ['Gaps', gaps !== null, () => gapRows(report)],
    ['Agreement', agreement !== null, () => agreementRows(report)],
    ['Requirements', readiness !== null, () => readinessRows(report)],
    ['Findings', findings !== null, () => findingRows(report)],
    ['Actions', actions !== null, () => actionRows(report)],
    ['Not assessed', true, () => deviationRows(report)],
  ]
  return tables.filter(([, has]) => has).map(([name, , rows]) => ({ name, rows: rows() }))
}

function processRows({ processes, framework }: AssessmentReport): Cell[][] {
  const used = framework.attributes.filter(({ id }) =>
    processes.some(({ attributes }) => attributes?.some((one) => one.attributeId === id && one.inScope)),
  )
  return [
    ['Process', 'Name', 'Group', 'Level', 'Target', 'Complete', ...used.map(({ id }) => attributeLabel(id))],
    ...processes.map(({ processId, name, group, level, targetLevel, complete, attributes }): Cell[] => [
      processId,
      name,
      group,
      level,
      targetLevel,
      complete ? 'yes' : 'no',
      ...used.map(({ id }) => {
        const found = attributes?.find(({ attributeId }) => attributeId === id)
        return found?.inScope ? (found.rating === null ? 'not rated' : displayRating(found.rating)) : ''
      }),
    ]),
  ]
}

/** One row an item, with what its rating rests on: the table of results. */
export function ratingRows(report: AssessmentReport): Cell[][] {
  return [
    [
      ...itemHeading,
      'Capability level',
      'Rating',
      'Rationale',
      'Decided by',
      'Dissent',
      'Evidence',
      'Rounds',
      'Recorded at',
      'Recorded by',
      'Worksheet SHA-256',
    ],
    ...itemsOf(report).map(({ item, place }): Cell[] => [
      ...place,
      item.level,
      item.result ? displayRating(item.result.rating) : 'not rated',
      item.result?.rationale ?? '',
      item.result?.decisionRule ?? '',
      item.result?.dissent?.map(({ name, choice }) => `${name}: ${displayRating(choice)}`).join('; ') ?? '',
      item.result?.evidence ?? '',
      item.rounds.length,
      moment(item.result?.recordedAt),
      item.result?.recordedBy ?? '',
      item.result?.worksheetSha256 ?? '',
    ]),
  ]
}

function ballotRows(report: AssessmentReport): Cell[][] {
  return [
    [...itemHeading, 'Round', 'Revealed at', 'Name', 'Choice', 'Confidence', 'Remark'],
    ...itemsOf(report).flatMap(({ item, place }) =>
      item.rounds.flatMap(({ number, revealedAt, ballots }) =>
        (ballots ?? []).map(({ name, choice, confidence, remark }): Cell[] => [
          ...place,
          number,
          moment(revealedAt),
          name,
          displayRating(choice),
          confidence ?? '',
          remark,
        ]),
      ),
    ),
  ]
}

/** The register, each piece once with all it bears on. */
function evidenceRows({ evidence }: AssessmentReport): Cell[][] {
  return [
    ['Title', 'Kind', 'Source', 'Reference', 'Date', 'Strength', 'Note', 'Bears on'],
    ...(evidence ?? []).map(({ title, kind, source, reference, date, strength, note, bearsOn }): Cell[] => {
      const places = bearsOn.map(({ processId, attributeId }) => `${processId} ${attributeLabel(attributeId)}`)
      const about = [...new Set(places)].join(', ')
      return [title, evidenceKindTerms[kind].name, source, reference, day(date), strength, note, about]
    }),
  ]
}

function deviationRows({ deviations }: AssessmentReport): Cell[][] {
  return [
    ['Process', 'Name', 'Instance', 'Attribute', 'Attribute name', 'Reason'],
    ...deviations.map(({ processId, processName, instance, attributeId, attributeName, reason }): Cell[] => [
      processId,
      processName,
      instance,
      attributeLabel(attributeId),
      attributeName,
      reason,
    ]),
  ]
}

const itemHeading = ['Process', 'Name', 'Instance', 'Attribute', 'What is rated']

function itemsOf({ processes }: AssessmentReport): { process: ReportProcess; item: ReportItem; place: Cell[] }[] {
  return processes.flatMap((process) =>
    process.instances.flatMap(({ name, items }) =>
      (items ?? []).map((item) => ({
        process,
        item,
        place: [process.processId, process.name, name, attributeLabel(item.attributeId), item.label],
      })),
    ),
  )
}
