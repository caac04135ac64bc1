import type { RatingScale } from '../../../../lib/measurement/framework.ts'
import { displayRating } from '../../../../lib/measurement/scale.ts'
import type { ReportItem } from '../../../../lib/report/report.ts'
import { ballotsInWords } from '../../../../lib/report/text/item.ts'
import { attributeLabel } from '../../../../lib/report/text/words.ts'
import type { Fonts } from '../font/fonts.ts'
import { text } from '../layout/page.ts'
import type { Element, Piece } from '../layout/piece.ts'
import { moved, type Op } from '../paint/op.ts'
import { palette } from '../paint/palette.ts'
import { linesOf } from '../text/lines.ts'
import { span } from '../text/span.ts'
import { ballotBar } from './ballot-bar.ts'
import { harveyBall } from './rating.ts'

const wide = { rating: 46, bar: 150 }
const name = text.width - wide.rating - wide.bar

/** What is rated, how it was rated, and beside it how the last ballots fell. */
export function itemHeading(
  fonts: Fonts,
  parent: Element | null,
  { item, scale }: { item: ReportItem; scale: RatingScale },
): Piece {
  const { attributeId, attributeName, part, label, result, rounds } = item
  const title = [
    span(`${attributeLabel(attributeId)}  `, 'soft'),
    span(attributeName, 'strong'),
    ...(part === '' ? [] : [span(`\n${part}  ${label === part ? '' : label}`, 'small')]),
  ]
  const lines = linesOf(fonts, title, name - 12)
  const top = 6
  let y = top
  const heading: Op[] = lines.flatMap((line) => {
    const ops = moved(line.ops, 0, y)
    y += line.height
    return ops
  })
  const rating: Op[] = []
  const [letter] = linesOf(
    fonts,
    [span(result ? displayRating(result.rating) : 'not rated', result ? 'h3' : 'smallSoft')],
    wide.rating,
  )
  if (result) rating.push(...moved(harveyBall(scale, result.rating, { size: 11 }).ops, name, top + 1.5))
  if (letter) rating.push(...moved(letter.ops, name + (result ? 15 : 0), top - 0.5))
  const counts = rounds.at(-1)?.counts
  const bar = counts && ballotBar(fonts, { scale, counts, agreed: result?.rating ?? null, width: wide.bar })
  return {
    kind: 'heading',
    height: Math.max(y, top + 17),
    before: 12,
    keep: true,
    marks: [
      { element: null, ops: [{ kind: 'rect', x: 0, y: 0, width: text.width, height: 0.5, fill: palette.edge }] },
      { element: { type: 'H4', parent }, ops: [...heading, ...rating] },
      ...(bar && counts
        ? [
            {
              element: { type: 'Figure' as const, parent, alt: `Last ballots: ${ballotsInWords(scale, counts)}.` },
              ops: moved(bar.ops, text.width - wide.bar, top),
            },
          ]
        : []),
    ],
  }
}
