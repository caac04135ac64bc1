import { isNonRating } from '../../../../lib/consensus/choice.ts'
import type { RatingScale } from '../../../../lib/measurement/framework.ts'
import type { ReportInstance, ReportItem, ReportResult, ReportRound } from '../../../../lib/report/report.ts'
import { ballotsInWords, dissentInWords, pieceInWords, recordedInWords } from '../../../../lib/report/text/item.ts'
import { attributeLabel, named } from '../../../../lib/report/text/words.ts'
import {
  type Context,
  cell,
  headingCell,
  phrased,
  ratingCell,
  ratingInSigns,
  soft,
  softCell,
  strong,
} from '../context.ts'
import type { HeadingLevel } from '../writer.ts'
import { textWidth } from '../xml/styles.ts'
import type { Cell } from '../xml/table.ts'

type Reported = { processId: string; instance: ReportInstance; isNamed: boolean }

/** What was rated in an instance, and the strengths and weaknesses noted. */
export function reportedInstance(context: Context, { processId, instance, isNamed }: Reported): void {
  const { doc } = context
  const { name, items, strengths, weaknesses } = instance
  if (!items?.length && !strengths && !weaknesses) return
  if (isNamed) doc.heading(3, name)
  const level = isNamed ? 4 : 3
  const place = isNamed ? `${processId}, ${name}` : processId
  for (const item of items ?? []) reportedItem(context, item, { level, place })
  for (const [title, remarks] of [
    ['Strengths', strengths],
    ['Weaknesses', weaknesses],
  ] as const) {
    if (!remarks) continue
    doc.heading(level, title)
    doc.paragraph(remarks)
  }
}

/** One agreed rating: how the ballots fell, why it was agreed, what it rests on, who saw it differently. */
function reportedItem(context: Context, item: ReportItem, { level, place }: { level: HeadingLevel; place: string }) {
  const { doc, scale } = context
  const { result, rounds, attributeId, attributeName, part, label } = item
  const what = part === '' ? attributeName : label
  const rating = result ? ratingInSigns(scale, result.rating) : 'not rated'
  doc.heading(level, `${attributeLabel(attributeId)} ${what}: ${rating}`)
  const counts = rounds.at(-1)?.counts
  if (counts) {
    doc.paragraph(phrased({ term: 'Last ballots:', says: `${ballotsInWords(scale, counts)}.` }), 'Normal', {
      keep: true,
    })
  }
  if (result) reasons(context, result)
  else doc.paragraph('Not recorded, and so not rated.')
  if (rounds.some(({ ballots }) => ballots?.length)) {
    ballotsTable(context, rounds, `Ballots on ${place}, ${attributeLabel(attributeId)}${part && ` ${label}`}`)
  }
  if (result) doc.paragraph(recordedInWords(item, result), 'Small')
}

function reasons({ doc }: Context, result: ReportResult): void {
  doc.paragraph(result.rationale)
  if (result.evidence) doc.paragraph(phrased({ term: 'Evidence.', says: result.evidence }))
  doc.list(
    (result.register ?? []).map((piece) => {
      const { term = '', says } = pieceInWords(piece)
      return [strong(term), soft(says)]
    }),
  )
  const dissent = dissentInWords(result)
  if (dissent) doc.paragraph(phrased(dissent))
}

/** Who voted what in each round, with what they wrote. */
function ballotsTable({ doc, scale }: Context, rounds: readonly ReportRound[], caption: string): void {
  const shown = rounds.filter(({ ballots }) => ballots !== null)
  const people = new Map<string, string>()
  for (const { ballots } of shown) for (const { memberId, name } of ballots ?? []) people.set(memberId, name)
  const [name, one, sure] = [2200, 900, 850]
  doc.table({
    caption,
    columns: [
      { title: 'Name', width: name },
      ...shown.map(({ number }) => ({ title: shown.length === 1 ? 'Ballot' : `Round ${number}`, width: one })),
      { title: 'Sure', width: sure },
      { title: 'Remark', width: Math.max(1500, textWidth - name - sure - one * shown.length) },
    ],
    rows: [...people].map(([memberId, name]) => {
      const own = shown.map(({ number, ballots }) => ({
        number,
        ballot: ballots?.find((ballot) => ballot.memberId === memberId) ?? null,
      }))
      const remarks = own.flatMap(({ number, ballot }) => (ballot?.remark ? [{ number, remark: ballot.remark }] : []))
      return [
        headingCell(named(name)),
        ...own.map(({ ballot }) => choiceCell(scale, ballot?.choice ?? null)),
        softCell(own.flatMap(({ ballot }) => (ballot?.confidence ? [ballot.confidence] : [])).at(-1) ?? ''),
        cell(
          remarks.map(({ number, remark }) => (shown.length > 1 ? `Round ${number}: ${remark}` : remark)).join('\n'),
        ),
      ]
    }),
  })
}

/** What a ballot says: a rating, or an honest way not to rate. */
function choiceCell(scale: RatingScale, choice: string | null): Cell {
  if (choice === null) return cell('')
  if (!isNonRating(choice)) return ratingCell(scale, choice)
  return softCell(choice === 'abstain' ? '□ abst.' : '□ n. k.')
}
