import type { ReportItem, ReportResult } from '../../../../lib/report/report.ts'
import { dissentInWords, pieceInWords, recordedInWords } from '../../../../lib/report/text/item.ts'
import { itemHeading } from '../chart/item-heading.ts'
import type { Context } from '../context.ts'
import { text } from '../layout/page.ts'
import { phrased } from '../text/phrase.ts'
import { type Span, span } from '../text/span.ts'
import { ballotsTable } from './ballots.ts'

/** One agreed rating: how the ballots fell, why it was agreed, what it rests on, who saw it differently. */
export function reportedItem(context: Context, item: ReportItem): void {
  const { composer, scale } = context
  const { result, rounds } = item
  composer.add(itemHeading(composer.fonts, composer.parent, { item, scale }))
  if (result) reasons(context, result)
  else composer.paragraph([span('Not recorded, and so not rated.', 'soft')], { before: 2 })
  if (rounds.some(({ ballots }) => ballots?.length)) ballotsTable(context, rounds)
  if (!result) return
  composer.keepLast()
  composer.paragraph([span(recordedInWords(item, result), 'smallSoft')], { before: 5, width: text.width })
}

function reasons({ composer }: Context, result: ReportResult): void {
  composer.paragraph(result.rationale, { before: 2, width: text.width })
  if (result.evidence) {
    composer.paragraph([span('Evidence. ', 'strong'), span(result.evidence, 'soft')], { before: 4, width: text.width })
  }
  if (result.register?.length) {
    composer.list(
      result.register.map((piece): Span[] => {
        const { term = '', says } = pieceInWords(piece)
        return [span(term, 'smallStrong'), span(says, 'smallSoft')]
      }),
      'small',
    )
  }
  const dissent = dissentInWords(result)
  if (dissent) composer.paragraph(phrased(dissent), { before: 4, width: text.width })
}
