import { z } from 'zod'
import { agreementOf } from '../../consensus/agreement.ts'
import { decisionRuleNames, isDecisionRule } from '../../consensus/decision.ts'
import { DomainError } from '../../errors.ts'
import { evidenceKindTerms, evidenceStrengthTerms } from '../../evidence/evidence.ts'
import { basicStepOf, onOneScale } from '../../measurement/basic.ts'
import { symbolsOn } from '../../measurement/ramp.ts'
import { displayRating } from '../../measurement/scale.ts'
import { itemStates } from '../../workshop/item.ts'
import type { Block } from '../block.ts'
import { attributeId, count, level, moment, text } from '../field.ts'
import { spread } from '../figure/spread.ts'
import { itemsOf, itemTitle, placeColumns, withInstances, withItems, withResults } from '../items.ts'
import { type People, personSchema } from '../person.ts'
import { ratingOf, ratingsOf } from '../places.ts'
import type { Measurement } from '../profile.ts'
import type { ReportInstance, ReportItem, ReportResult } from '../report.ts'
import type { Section } from '../section.ts'
import type { SourceBallot, SourceItem, SourceResult } from '../source.ts'
import { tableOf } from '../table.ts'
import {
  figure,
  heading,
  joined,
  list,
  note,
  paragraph,
  person,
  ratingSpan,
  type Said,
  soft,
  strong,
  type Telling,
} from '../tell.ts'
import { counted, percent } from '../words.ts'
import { ballotSchema, dissentSchema } from './ballots.ts'
import { recordedPieceSchema, sourceOf } from './evidence.ts'

const roundSchema = z.strictObject({
  number: z.int().min(1).describe('Number of the round on the item'),
  revealedAt: moment('When its ballots were revealed'),
  counts: z.record(z.string(), count('Ballots')).describe('How many ballots said what'),
  agreement: z
    .number()
    .nullable()
    .describe('Agreement after Tastle and Wierman, from 0 to 1; null where nobody rated or it is not known'),
  ballots: z.array(ballotSchema).nullable().describe('Ballots by person; null where left out'),
})

const result = {
  rating: text('The agreed rating'),
  rationale: text('Why'),
  decisionRule: text('The rule it was decided by'),
  dissenting: count('How many last ballots differ from the agreed rating'),
  dissent: z.array(dissentSchema).nullable().describe('Whose they are; null where ballots are left out'),
  evidence: text('The notes on it as they stood when it was recorded').nullable(),
  register: z
    .array(recordedPieceSchema)
    .nullable()
    .describe('Pieces of the register that it rested on when it was recorded; null where evidence is left out'),
  worksheetSha256: text('SHA-256 of the whole worksheet as it stood; empty in a copy without names'),
  recordedBy: personSchema.describe('Who recorded it'),
  recordedAt: moment('When'),
}

export const itemSchema = z.strictObject({
  itemId: text('Identifier of the item'),
  attributeId,
  attributeName: text('Name of the attribute'),
  part: text('The outcome or achievement rated, under method R1; empty for the attribute as a whole'),
  label: text('What was rated, in words'),
  level: level('Capability level the attribute is part of'),
  state: z.enum(itemStates).describe('How far the item has come'),
  rounds: z.array(roundSchema).describe('Revealed rounds; a ballot that is still secret is in no report'),
  result: z.strictObject(result).nullable().describe('The result that stands; null without one'),
  superseded: z
    .array(z.strictObject({ ...result, supersededAt: moment('When it was reopened'), reason: text('Why') }))
    .describe('Results that were reopened, oldest first'),
})

/** Its items lie in the instances of the processes. */
const part = {}

export const ratings: Section<'ratings', typeof part> = {
  name: 'ratings',
  title: 'Ratings',
  terms: {
    name: 'Ratings',
    explanation: 'Each rating with its reasons and how often it was voted on.',
    always: false,
  },
  part,

  build: () => ({}),
  leaveOut: (report) => withInstances(report, () => ({ items: null })),
  withPeople: (report, as) =>
    withItems(report, (item) =>
      withResults(item, ({ recordedBy }) => ({ recordedBy: as(recordedBy), worksheetSha256: '' })),
    ),

  blocks(telling) {
    return telling.report.processes.flatMap((process) => {
      const shown = process.instances.filter(({ items }) => items?.length)
      if (shown.length === 0) return []
      return [
        heading(2, ratingsOf(process.processId), soft(`${process.processId} `), process.name),
        ...shown.flatMap((instance) => ofInstance(telling, process.processId, instance, shown.length > 1)),
      ]
    })
  },

  /** One row per item, with what its rating rests on: the table of results. */
  tables({ report, zone }) {
    return tableOf('Ratings', itemsOf(report), [
      ...placeColumns,
      ['Capability level', ({ item }) => item.level],
      ['Rating', ({ item }) => (item.result ? displayRating(item.result.rating) : 'Not rated')],
      ['Rationale', ({ item }) => item.result?.rationale],
      ['Decided by', ({ item }) => item.result?.decisionRule],
      ['Dissent', ({ item }) => item.result?.dissent?.map(dissentInShort).join('; ')],
      ['Evidence', ({ item }) => item.result?.evidence],
      ['Rounds', ({ item }) => item.rounds.length],
      ['Recorded at', ({ item }) => item.result && { moment: zone.local(item.result.recordedAt) }],
      ['Recorded by', ({ item }) => item.result?.recordedBy.name],
      ['Worksheet SHA-256', ({ item }) => item.result?.worksheetSha256],
    ])
  },
}

type Dissent = NonNullable<ReportResult['dissent']>[number]
const dissentInShort = ({ voter, choice }: Dissent) => `${voter.name}: ${displayRating(choice)}`

function ofInstance(
  telling: Telling,
  processId: string,
  { instanceId, name, items }: ReportInstance,
  isNamed: boolean,
): Block[] {
  const place = isNamed ? `${processId}, ${name}` : processId
  return [
    ...(isNamed ? [heading(3, `ratings-of-${instanceId}`, name)] : []),
    ...(items ?? []).flatMap((item) => rated(telling, item, { level: isNamed ? 4 : 3, place })),
  ]
}

/** One agreed rating: how the ballots fell, why it was agreed, what it rests on, who saw it differently. */
function rated(telling: Telling, item: ReportItem, { level, place }: { level: 3 | 4; place: string }): Block[] {
  const { scale } = telling
  const { result, rounds } = item
  const last = rounds.at(-1)
  return [
    heading(level, ratingOf(item), `${itemTitle(item)}: `, result ? ratingSpan(scale, result.rating) : 'Not rated'),
    ...(last ? paragraph([strong('Last ballots. '), fallen(telling, last), '.'], { keepWithNext: true }) : []),
    ...(last && result && !isUnanimous(last)
      ? figure(
          `Ballots on ${place}, ${itemTitle(item)}`,
          spread({ scale, ballots: last.counts, agreed: result.rating }),
        )
      : []),
    ...(result ? reasons(telling, item, result) : note('No result is recorded.')),
  ]
}

/** Nothing is to be seen where all fell on one step. */
function isUnanimous({ counts }: ReportItem['rounds'][number]): boolean {
  return Object.keys(counts).length < 2
}

/** How the ballots of a round fell: "P 1, L 3. Agreement 71 %, range P–L". */
function fallen({ scale }: Telling, { counts, agreement }: ReportItem['rounds'][number]): Said {
  const said = symbolsOn(scale).filter((symbol) => (counts[symbol] ?? 0) > 0)
  const aside = (counts.abstain ?? 0) + (counts.unknown ?? 0)
  const [lowest = '', highest = ''] = [said[0], said.at(-1)]
  const range = lowest === highest ? 'unanimous' : `range ${displayRating(lowest)}–${displayRating(highest)}`
  return [
    ...joined(said.map((symbol) => [ratingSpan(scale, symbol), ` ${counts[symbol]}`])),
    ...(aside > 0 ? [`${said.length > 0 ? ', ' : ''}${aside} not rated`] : []),
    ...(agreement === null || said.length === 0 ? [] : [`. Agreement ${percent(agreement)}, ${range}`]),
  ]
}

function reasons({ zone }: Telling, item: ReportItem, result: ReportResult): Block[] {
  return [
    ...paragraph(result.rationale),
    ...(result.evidence ? paragraph([strong('Evidence. '), result.evidence]) : []),
    ...list(
      (result.register ?? []).map(({ title, kind, source, date, strength }) => [
        strong(title),
        ...joined([
          '',
          evidenceKindTerms[kind].name.toLowerCase(),
          ...(source === '' ? [] : [sourceOf(source)]),
          zone.day(date),
        ]),
        `, ${evidenceStrengthTerms[strength].name.toLowerCase()}`,
      ]),
    ),
    ...paragraph(dissentInWords(result)),
    ...note(recordedInWords(zone, item, result)),
  ]
}

/** Who saw it differently, or how many; nothing where nobody did. */
function dissentInWords({ dissent, dissenting }: ReportResult): Said {
  if (dissent?.length) {
    return [
      strong('Dissent. '),
      ...joined(dissent.map(({ voter, choice }) => [person(voter), ` rated ${displayRating(choice)}`])),
      '.',
    ]
  }
  if (dissenting === 0) return ''
  return `${counted(dissenting, 'last ballot')} ${dissenting === 1 ? 'differs' : 'differ'} from the agreed rating.`
}

/** When, by whom and by which rule it was recorded, and how often it was reopened. */
function recordedInWords(zone: Telling['zone'], { rounds, superseded }: ReportItem, result: ReportResult): Said {
  const { recordedAt, recordedBy, decisionRule } = result
  const after = rounds.length > 1 ? ` after ${rounds.length} rounds` : ''
  const rule = isDecisionRule(decisionRule) ? `, ${decisionRuleNames[decisionRule].name.toLowerCase()}` : ''
  const reopened = superseded.map(
    ({ rating, reason, supersededAt }) =>
      `${displayRating(rating)} was withdrawn on ${zone.day(supersededAt)}, “${reason}”`,
  )
  const times = reopened.length === 1 ? 'once' : `${reopened.length} times`
  return [
    `Recorded on ${zone.day(recordedAt)} by `,
    person(recordedBy),
    `${after}${rule}.`,
    reopened.length > 0 ? ` Reopened ${times}: ${reopened.join('; ')}.` : '',
  ]
}

/** One item with its revealed rounds, the result that stands and those that were reopened. */
export function reportItem(
  measurement: Measurement,
  { id, attributeId, part, label, state, rounds, results }: SourceItem,
  people: People,
): ReportItem {
  const attribute = measurement.framework.attributes.find((candidate) => candidate.id === attributeId)
  if (!attribute) throw new DomainError('not-found', `The measurement framework has no attribute “${attributeId}”.`)
  const standing = results.find((result) => result.superseded === null)
  return {
    itemId: id,
    attributeId,
    attributeName: attribute.name,
    part,
    label,
    level: attribute.level,
    state,
    rounds: rounds.flatMap(({ number, revealedAt, ballots }) =>
      revealedAt
        ? [
            {
              number,
              revealedAt: revealedAt.toISOString(),
              counts: countsOf(ballots),
              agreement: agreementOfRound(measurement, ballots),
              ballots: ballots.map(({ memberId, ...ballot }) => ({ ...ballot, voter: people.member(memberId) })),
            },
          ]
        : [],
    ),
    result: standing ? reportResult(standing, people) : null,
    superseded: results.flatMap((result) =>
      result.superseded
        ? [
            {
              ...reportResult(result, people),
              supersededAt: result.superseded.at.toISOString(),
              reason: result.superseded.reason,
            },
          ]
        : [],
    ),
  }
}

function reportResult(result: SourceResult, people: People): ReportResult {
  return {
    rating: result.rating,
    rationale: result.rationale,
    decisionRule: result.rule,
    dissenting: result.dissent.length,
    dissent: result.dissent.map(({ memberId, choice }) => ({ voter: people.member(memberId), choice })),
    evidence: result.evidence,
    register: result.register.map((piece) => ({ ...piece, source: people.source(piece) })),
    worksheetSha256: result.worksheetSha256,
    recordedBy: people.member(result.recordedById),
    recordedAt: result.recordedAt.toISOString(),
  }
}

/** How many ballots said what, each choice once. */
export function countsOf(ballots: readonly { choice: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { choice } of ballots) counts[choice] = (counts[choice] ?? 0) + 1
  return counts
}

/** Agreement on the scale that its ballots are on, which may not be the plan's any more. */
function agreementOfRound({ framework, scale }: Measurement, ballots: readonly SourceBallot[]): number | null {
  const ratings = ballots.map(({ choice }) => choice).filter((choice) => basicStepOf(framework, choice))
  const common = onOneScale(framework, scale, ratings)
  return agreementOf(common.scale, ratings.map(common.fold)) ?? null
}
