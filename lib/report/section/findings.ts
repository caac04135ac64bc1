import { z } from 'zod'
import { actionEfforts, actionPriorities } from '../../improvement/action.ts'
import { expectedLevels } from '../../improvement/expected.ts'
import { findingKinds, findingKindTerms } from '../../improvement/finding.ts'
import { actionsInOrder, findingsInOrder } from '../../improvement/order.ts'
import { actionStateNames, actionStates } from '../../improvement/progress.ts'
import type { Block } from '../block.ts'
import { attributeId, level, processId, text } from '../field.ts'
import { personSchema } from '../person.ts'
import { levelInShort, type Place, placeLinks } from '../places.ts'
import type { AssessmentReport, ReportAction, ReportFinding } from '../report.ts'
import type { Section } from '../section.ts'
import { day, tableOf } from '../table.ts'
import {
  heading,
  joined,
  lines,
  link,
  note,
  paragraph,
  person,
  type Said,
  soft,
  strong,
  type Telling,
  table,
} from '../tell.ts'
import { attributeLabel } from '../words.ts'

const place = z.strictObject({ processId, attributeId })

/** What the team found beside ratings (ISO/IEC 33014): strengths, weaknesses, risks, opportunities. */
const findingSchema = z.strictObject({
  id: text('Identifier of the finding'),
  kind: z.enum(findingKinds).describe('What it is'),
  title: text('The finding in a few words'),
  description: text('The finding in full; may be empty'),
  concerns: z.array(place).describe('Attributes of processes it relates to'),
  evidence: z.array(z.string()).describe('Pieces of the register it rests on, by identifier'),
})

const progressSchema = z.strictObject({
  state: z.enum(actionStates).describe('How far it has come'),
  since: z.iso.datetime().nullable().describe('Since when; null where it was never said'),
  by: personSchema.nullable().describe('Who said so; null where it was never said'),
  reason: text('Why it was dropped; empty otherwise'),
})

const expectedSchema = z.strictObject({
  processId,
  level: level('Capability level by the recorded ratings; null while nothing is rated').nullable(),
  expectedLevel: level('Capability level once the attributes it raises stand as their target asks').nullable(),
})

const actionSchema = z.strictObject({
  id: text('Identifier of the action'),
  title: text('What is to be done, in a few words'),
  description: text('What is to be done, in full; may be empty'),
  closes: z.array(place).describe('Gaps it closes: attributes of processes'),
  findings: z.array(z.string()).describe('Findings it addresses, by identifier'),
  owner: personSchema.nullable().describe('Person or group responsible; null while unassigned'),
  due: z.iso.date().nullable().describe('The day it is due; null while not set'),
  priority: z.enum(actionPriorities).describe('How urgent it is'),
  effort: z.enum(actionEfforts).describe('How much work it is'),
  progress: progressSchema.nullable().describe('How far it has come; null in reports of before it was kept'),
  expected: z
    .array(expectedSchema)
    .describe('What it would do to the levels of the processes it relates to, computed from their ratings'),
})

const part = {
  findings: z.array(findingSchema).nullable().describe('Findings'),
  actions: z.array(actionSchema).nullable().describe('Improvement actions'),
}

export const findings: Section<'findings', typeof part> = {
  name: 'findings',
  title: 'Findings and actions',
  terms: { name: 'Findings and actions', explanation: 'What was found, and what is to be done.', always: false },
  part,

  build({ source: { findings, actions, measurement }, processes, people }) {
    const order = processes.map(({ processId }) => processId)
    return {
      findings: findingsInOrder(findings, order),
      actions: actionsInOrder(actions, order).map(({ owner, progress, ...action }) => ({
        ...action,
        owner: people.named(owner, null),
        progress: { ...progress, by: people.named(progress.by, null) },
        expected: expectedLevels(measurement.framework, processes, action.closes),
      })),
    }
  },
  leaveOut: () => ({ findings: null, actions: null }),
  withPeople: ({ actions }, as) => ({
    actions:
      actions?.map(({ owner, progress, ...action }) => ({
        ...action,
        owner: owner && as(owner),
        progress: progress && { ...progress, by: progress.by && as(progress.by) },
      })) ?? null,
  }),

  blocks(telling) {
    const { findings, actions } = telling.report
    return [
      ...findingKinds.flatMap((kind) => ofKind(telling, findings?.filter((finding) => finding.kind === kind) ?? [])),
      ...(actions?.length ? actionPlan(telling, actions) : []),
    ]
  },

  tables({ report }) {
    return [
      ...tableOf('Findings', report.findings, [
        ['Kind', ({ kind }) => findingKindTerms[kind].name],
        ['Finding', ({ title }) => title],
        ['Details', ({ description }) => description],
        ['Relates to', ({ concerns }) => placesInWords(concerns)],
        ['Rests on', (finding) => piecesOf(report, finding).join('; ')],
      ]),
      ...tableOf('Actions', report.actions, [
        ['Action', ({ title }) => title],
        ['Details', ({ description }) => description],
        ['Closes gaps', ({ closes }) => placesInWords(closes)],
        [
          'Addresses findings',
          (action) =>
            addressed(report, action)
              .map(({ title }) => title)
              .join('; '),
        ],
        ['Person responsible', ({ owner }) => owner?.name ?? 'Unassigned'],
        ['Due', ({ due }) => day(due)],
        ['Priority', ({ priority }) => priority],
        ['Effort', ({ effort }) => effort],
        ['Level expected', ({ expected }) => expected.map(expectedInShort).join(', ')],
        ['State', ({ progress }) => progress && actionStateNames[progress.state]],
        ['Since', ({ progress }) => day(progress?.since?.slice(0, 10))],
        ['By', ({ progress }) => progress?.by?.name],
        ['Reason', ({ progress }) => progress?.reason],
      ]),
    ]
  },
}

const findingId = ({ id }: ReportFinding) => `finding-${id}`

function ofKind({ report }: Telling, all: readonly ReportFinding[]): Block[] {
  const [first] = all
  if (!first) return []
  return [
    heading(2, `findings-${first.kind}`, findingKindTerms[first.kind].plural),
    ...all.flatMap((finding) => [
      heading(3, findingId(finding), finding.title),
      ...paragraph(finding.description),
      ...note([
        ...(finding.concerns.length > 0 ? ['Relates to ', ...placeLinks(report, finding.concerns), '. '] : []),
        ...(piecesOf(report, finding).length > 0 ? [`Rests on ${piecesOf(report, finding).join('; ')}.`] : []),
      ]),
    ]),
  ]
}

function actionPlan({ report, zone }: Telling, actions: readonly ReportAction[]): Block[] {
  return [
    heading(2, 'actions', 'Improvement actions'),
    ...table({
      caption: 'Improvement actions',
      rows: actions,
      columns: [
        {
          title: 'Action',
          share: 4,
          header: true,
          says: (action) =>
            lines(
              strong(action.title),
              action.description,
              progressInWords(zone, action),
              action.closes.length > 0 ? ['Closes gaps ', ...placeLinks(report, action.closes)] : '',
              addressed(report, action).length > 0
                ? [
                    'Addresses findings ',
                    ...joined(
                      addressed(report, action).map((finding) => link(findingId(finding), finding.title)),
                      '; ',
                    ),
                  ]
                : '',
            ),
        },
        {
          title: 'Person responsible',
          share: 1.4,
          says: ({ owner }) => (owner ? person(owner) : soft('Unassigned')),
        },
        { title: 'Due', kind: 'day', share: 1.2, says: ({ due }) => (due ? zone.day(due) : soft('Not set')) },
        { title: 'Priority', says: ({ priority }) => priority },
        { title: 'Effort', says: ({ effort }) => effort },
        { title: 'Level', says: ({ expected }) => lines(...expected.map(expectedInShort)) },
      ],
    }),
  ]
}

/** How far an action has come: "Done, 7 December 2026, by Ines Calder"; nothing in a report that does not say. */
export function progressInWords(zone: Telling['zone'], { progress }: Pick<ReportAction, 'progress'>): Said {
  if (!progress) return ''
  const { state, since, by, reason } = progress
  return [
    actionStateNames[state],
    since === null ? '' : `, ${zone.day(since)}`,
    ...(by ? [', by ', person(by)] : []),
    reason === '' ? '' : `: ${reason}`,
  ]
}

/** What an action would do to a level: "RAF.1: 1 to 2". */
function expectedInShort({ processId, level, expectedLevel }: ReportAction['expected'][number]): string {
  return `${processId}: ${level === expectedLevel ? 'stays ' : `${levelInShort(level).toLowerCase()} to `}${levelInShort(expectedLevel).toLowerCase()}`
}

/** The findings an action addresses, of those the report has. */
function addressed({ findings }: AssessmentReport, action: ReportAction): ReportFinding[] {
  return action.findings.flatMap((id) => findings?.find((finding) => finding.id === id) ?? [])
}

/** The pieces of evidence a finding rests on, by title, of those the report has. */
function piecesOf({ evidence }: AssessmentReport, { evidence: pieces }: ReportFinding): string[] {
  return pieces.flatMap((id) => evidence?.find((piece) => piece.id === id)?.title ?? [])
}

function placesInWords(places: readonly Place[]): string {
  return places.map(({ processId, attributeId }) => `${processId} ${attributeLabel(attributeId)}`).join(', ')
}
