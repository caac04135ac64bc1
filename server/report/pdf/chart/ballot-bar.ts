import type { RatingScale } from '../../../../lib/measurement/framework.ts'
import { displayRating } from '../../../../lib/measurement/scale.ts'
import { asideOf, type Counts, fallenOn } from '../../../../lib/report/text/item.ts'
import type { Fonts } from '../font/fonts.ts'
import type { Drawing } from '../layout/drawing.ts'
import { moved, type Op } from '../paint/op.ts'
import { palette } from '../paint/palette.ts'
import { linesOf } from '../text/lines.ts'
import { type Span, styles } from '../text/span.ts'
import { toneFor } from './rating.ts'

type Bar = { scale: RatingScale; counts: Counts; agreed: string | null; width: number }

const height = 13

/** How ballots fell, from least to most achieved, as parts of one bar with letter and number; the agreed one is marked. */
export function ballotBar(fonts: Fonts, { scale, counts, agreed, width }: Bar): Drawing {
  const parts = fallenOn(scale, counts)
  const aside = asideOf(counts)
  const room = aside > 0 ? width - 62 : width
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  // Every part has room for its letter and number.
  const least = 22
  const spare = room - parts.length * least
  const ops: Op[] = []
  let x = 0
  for (const { symbol, count } of parts) {
    const wide = least + (spare * count) / total
    const { fill, text } = toneFor(scale, symbol)
    ops.push({
      kind: 'rect',
      x: x + 0.25,
      y: 0.25,
      width: wide - 1,
      height,
      fill,
      stroke: palette.rate,
      lineWidth: 0.3,
    })
    const spans: Span[] = [
      { ...styles.smallStrong, size: 7.5, colour: text, text: displayRating(symbol) },
      { ...styles.small, size: 7.5, colour: text, text: ` ${count}` },
    ]
    const [line] = linesOf(fonts, spans, wide - 1, 'centre')
    if (line) ops.push(...moved(line.ops, x, (height - line.height) / 2 + 0.25))
    if (symbol === agreed)
      ops.push({ kind: 'rect', x, y: height + 1.2, width: wide - 0.5, height: 1.8, fill: palette.ink })
    x += wide
  }
  if (aside > 0) {
    const [line] = linesOf(fonts, [{ ...styles.smallSoft, size: 7.5, text: `${aside} did not rate` }], 62)
    if (line) ops.push(...moved(line.ops, x + 4, (height - line.height) / 2))
  }
  return { width, height: height + 3.5, ops }
}
