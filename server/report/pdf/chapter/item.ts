import { decisionRuleNames, isDecisionRule } from '../../../../lib/consensus/decision.ts'
import { evidenceKindTerms } from '../../../../lib/evidence/evidence.ts'
import { displayRating } from '../../../../lib/measurement/scale.ts'
import type { ReportItem, ReportResult } from '../../../../lib/report/report.ts'
import { itemHeading } from '../chart/item-heading.ts'
import type { Context } from '../context.ts'
import { text } from '../layout/page.ts'
import { type Span, span } from '../text/span.ts'
import { counted, dayInWords, named } from '../words.ts'
import { ballotsTable } from './ballots.ts'

/** One agreed rating: how the ballots fell, why it was agreed, what it rests on, who saw it differently. */
export function reportedItem(context: Context, item: ReportItem): void {
  const { composer, scale } = context
  const { result, rounds } = item
  composer.add(itemHeading(composer.fonts, composer.parent, { item, scale }))
  if (result) reasons(context, result)
  else composer.paragraph([span('Not recorded, and so not rated.', 'soft')], { before: 2 })
  if (rounds.some(({ ballots }) => ballots?.length)) ballotsTable(context, rounds)
  if (result) composer.paragraph(recordedInWords(item, result), { before: 5, width: text.width })
}

function reasons({ composer }: Context, result: ReportResult): void {
  composer.paragraph(result.rationale, { before: 2, width: text.width })
  if (result.evidence) {
    composer.paragraph([span('Evidence. ', 'strong'), span(result.evidence, 'soft')], { before: 4, width: text.width })
  }
  if (result.register?.length) {
    composer.list(
      result.register.map(({ title, kind, source, date, strength }): Span[] => [
        span(title, 'smallStrong'),
        span(
          `, ${evidenceKindTerms[kind].name.toLowerCase()}${source ? `, ${source}` : ''}, ${date}, ${strength}`,
          'smallSoft',
        ),
      ]),
      'small',
    )
  }
  if (result.dissent?.length) {
    const said = result.dissent.map(({ name, choice }) => `${named(name)} rated ${displayRating(choice)}`)
    composer.paragraph([span('Dissent. ', 'strong'), span(`${said.join(', ')}.`)], { before: 4, width: text.width })
  } else if (result.dissenting > 0) {
    composer.paragraph(
      `${counted(result.dissenting, 'last ballot')} ${result.dissenting === 1 ? 'differs' : 'differ'} from the agreed rating.`,
      { before: 4 },
    )
  }
}

function recordedInWords({ rounds, superseded }: ReportItem, result: ReportResult): Span[] {
  const rule = isDecisionRule(result.decisionRule)
    ? `, ${decisionRuleNames[result.decisionRule].name.toLowerCase()}`
    : ''
  const after = rounds.length > 1 ? ` after ${rounds.length} rounds` : ''
  const reopened = superseded.map(
    ({ rating, reason, supersededAt }) =>
      `${displayRating(rating)} was withdrawn on ${dayInWords(supersededAt)}, “${reason}”`,
  )
  return [
    span(`Recorded on ${dayInWords(result.recordedAt)} by ${named(result.recordedBy)}${after}${rule}.`, 'smallSoft'),
    ...(reopened.length > 0
      ? [
          span(
            ` Reopened ${reopened.length === 1 ? 'once' : `${reopened.length} times`}: ${reopened.join('; ')}.`,
            'smallSoft',
          ),
        ]
      : []),
  ]
}
