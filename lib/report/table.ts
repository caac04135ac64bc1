import type { RecordedEvidence } from '../evidence/evidence.ts'
import { evidenceKindTerms } from '../evidence/evidence.ts'
import { displayRating } from '../measurement/scale.ts'
import type { AssessmentReport, ReportItem, ReportProcess } from './report.ts'

/** A cell of a table: a number stays one, so that a spreadsheet can count with it. */
export type Cell = string | number

/** A table of the report: its first row is the heading. */
export type ReportTable = { name: string; rows: Cell[][] }

/** The report as tables, for those who go on counting: the same value as every other rendering, nothing computed anew. */
export function reportTables(report: AssessmentReport): ReportTable[] {
  return [
    { name: 'About', rows: aboutRows(report) },
    { name: 'Processes', rows: processRows(report) },
    { name: 'Ratings', rows: ratingRows(report) },
    { name: 'Ballots', rows: ballotRows(report) },
    { name: 'Evidence', rows: evidenceRows(report) },
    { name: 'Not assessed', rows: deviationRows(report) },
  ]
}

function aboutRows({ assessment, model, framework, method, period, limitsOfUse }: AssessmentReport): Cell[][] {
  return [
    ['What', 'Is'],
    ['Assessment', assessment.title],
    ['Organisation', assessment.organisation],
    ['Unit', assessment.unit],
    ['Purpose', assessment.purpose],
    ['Sponsor', assessment.sponsor],
    ['Rated from', period?.from ?? ''],
    ['Rated to', period?.to ?? ''],
    ['Process model', `${model.name}, version ${model.version}`],
    ['Measurement framework', framework.name],
    ...(method.description ?? []).map((sentence): Cell[] => ['Method', sentence]),
    ...limitsOfUse.map((sentence): Cell[] => ['Limit of use', sentence]),
    ['Wording', `${model.wording} ${model.licence}`],
  ]
}

function processRows({ processes, framework }: AssessmentReport): Cell[][] {
  const used = framework.attributes.filter(({ id }) =>
    processes.some(({ attributes }) => attributes?.some((one) => one.attributeId === id && one.inScope)),
  )
  return [
    ['Process', 'Name', 'Group', 'Level', 'Target', 'Complete', ...used.map(({ id }) => id.replace(/^PA\./, 'PA '))],
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
      item.result?.recordedAt ?? '',
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
          revealedAt,
          name,
          displayRating(choice),
          confidence ?? '',
          remark,
        ]),
      ),
    ),
  ]
}

/** Each piece once, with all the ratings that rest on it. */
function evidenceRows(report: AssessmentReport): Cell[][] {
  const pieces = new Map<string, { piece: RecordedEvidence; ratings: string[] }>()
  for (const { item, process } of itemsOf(report)) {
    for (const piece of item.result?.register ?? []) {
      const known = pieces.get(piece.id) ?? { piece, ratings: [] }
      known.ratings.push(`${process.processId} ${item.attributeId.replace(/^PA\./, 'PA ')}`)
      pieces.set(piece.id, known)
    }
  }
  return [
    ['Title', 'Kind', 'Source', 'Reference', 'Date', 'Strength', 'Ratings that rest on it'],
    ...[...pieces.values()].map(({ piece, ratings }): Cell[] => [
      piece.title,
      evidenceKindTerms[piece.kind].name,
      piece.source,
      piece.reference,
      piece.date,
      piece.strength,
      [...new Set(ratings)].join(', '),
    ]),
  ]
}

function deviationRows({ deviations }: AssessmentReport): Cell[][] {
  return [
    ['Process', 'Name', 'Instance', 'Attribute', 'Attribute name', 'Reason'],
    ...deviations.map(({ processId, processName, instance, attributeId, attributeName, reason }): Cell[] => [
      processId,
      processName,
      instance,
      attributeId.replace(/^PA\./, 'PA '),
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
        place: [process.processId, process.name, name, item.attributeId.replace(/^PA\./, 'PA '), item.label],
      })),
    ),
  )
}
