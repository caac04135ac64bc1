import { decisionRuleNames, isDecisionRule } from '../../consensus/decision.ts'
import { evidenceKindTerms, evidenceStrengthTerms } from '../../evidence/evidence.ts'
import { symbolsOn } from '../../measurement/ramp.ts'
import { displayRating } from '../../measurement/scale.ts'
import type { Block } from '../block.ts'
import { ratingOf, ratingsOf } from '../places.ts'
import type { AssessmentReport, ReportInstance, ReportItem, ReportProcess, ReportResult } from '../report.ts'
import type { Section } from '../section.ts'
import { type Cell, tableOf } from '../table.ts'
import {
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
import { attributeLabel, counted, percent } from '../words.ts'

export const ratings: Section<'ratings'> = {
  name: 'ratings',
  title: 'Ratings',
  terms: {
    name: 'Ratings',
    explanation: 'Each rating with its reasons and how often it was voted on.',
    always: false,
  },

  blocks(telling) {
    return telling.report.processes.flatMap((process) => {
      const shown = process.instances.filter(({ items }) => items?.length)
      if (shown.length === 0) return []
      return [
        heading(2, ratingsOf(process.processId), soft(`${process.processId} `), process.name),
        ...shown.flatMap((instance) => ofInstance(telling, instance, shown.length > 1)),
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
      ['Recorded by', ({ item }) => item.result?.recordedBy],
      ['Worksheet SHA-256', ({ item }) => item.result?.worksheetSha256],
    ])
  },
}

export type PlacedItem = { process: ReportProcess; instance: ReportInstance; item: ReportItem }

/** Every item with where it belongs; null where ratings are left out. */
export function itemsOf({ processes }: AssessmentReport): PlacedItem[] | null {
  if (processes.every(({ instances }) => instances.every(({ items }) => items === null))) return null
  return processes.flatMap((process) =>
    process.instances.flatMap((instance) => (instance.items ?? []).map((item) => ({ process, instance, item }))),
  )
}

/** Where an item belongs, in a table. */
export const placeColumns: readonly (readonly [string, (placed: PlacedItem) => Cell])[] = [
  ['Process', ({ process }) => process.processId],
  ['Name', ({ process }) => process.name],
  ['Instance', ({ instance }) => instance.name],
  ['Attribute', ({ item }) => attributeLabel(item.attributeId)],
  ['What is rated', ({ item }) => item.label],
]

type Dissent = NonNullable<ReportResult['dissent']>[number]
const dissentInShort = ({ name, choice }: Dissent) => `${name}: ${displayRating(choice)}`

function ofInstance(telling: Telling, { instanceId, name, items }: ReportInstance, isNamed: boolean): Block[] {
  return [
    ...(isNamed ? [heading(3, `ratings-of-${instanceId}`, name)] : []),
    ...(items ?? []).flatMap((item) => rated(telling, item, isNamed ? 4 : 3)),
  ]
}

/** What was rated of an attribute: "PA 2.1 Performance management", or with the part of it. */
export function itemTitle({ attributeId, attributeName, part, label }: ReportItem): string {
  const what = part === '' ? attributeName : label
  return `${attributeLabel(attributeId)}${part && ` ${part}`} ${what}`
}

/** One agreed rating: how the ballots fell, why it was agreed, what it rests on, who saw it differently. */
function rated(telling: Telling, item: ReportItem, level: 3 | 4): Block[] {
  const { scale } = telling
  const { result, rounds } = item
  const last = rounds.at(-1)
  return [
    heading(level, ratingOf(item), `${itemTitle(item)}: `, result ? ratingSpan(scale, result.rating) : 'Not rated'),
    ...(last ? paragraph([strong('Last ballots. '), fallen(telling, last), '.'], { keepWithNext: true }) : []),
    ...(result ? reasons(telling, item, result) : note('No result is recorded.')),
  ]
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
        ...joined(['', evidenceKindTerms[kind].name.toLowerCase(), ...(source === '' ? [] : [source]), zone.day(date)]),
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
      ...joined(dissent.map((one) => [person(one), ` rated ${displayRating(one.choice)}`])),
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
    person({ name: recordedBy }),
    `${after}${rule}.`,
    reopened.length > 0 ? ` Reopened ${times}: ${reopened.join('; ')}.` : '',
  ]
}
