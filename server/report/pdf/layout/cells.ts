import { isNonRating } from '../../../../lib/consensus/choice.ts'
import type { RatingScale } from '../../../../lib/measurement/framework.ts'
import { displayRating } from '../../../../lib/measurement/scale.ts'
import { harveyBall, hollowSquare, toneFor } from '../chart/rating.ts'
import type { Align } from '../text/lines.ts'
import { type StyleName, span, styles } from '../text/span.ts'
import type { Cell, Column } from './table.ts'

export function textCell(text: string, style: StyleName = 'small'): Cell {
  return { spans: [span(text, style)] }
}

export function headingCell(text: string, style: StyleName = 'smallStrong'): Cell {
  return { spans: [span(text, style)], isHeading: true }
}

/** An agreed rating: ball and letter, always both; a dash where nothing is rated. */
export function ratingCell(scale: RatingScale, rating: string | null): Cell {
  if (rating === null) return textCell('–', 'smallSoft')
  return { spans: [span(displayRating(rating), 'smallStrong')], mark: harveyBall(scale, rating) }
}

/** The same on the tone of the ramp. */
export function tileCell(scale: RatingScale, rating: string | null): Cell {
  if (rating === null) return textCell('–', 'smallSoft')
  const { fill, text } = toneFor(scale, rating)
  return {
    spans: [{ ...styles.smallStrong, colour: text, text: displayRating(rating) }],
    mark: harveyBall(scale, rating, { size: 8, colour: text }),
    fill,
  }
}

/** What a ballot says: a rating, or an honest way not to rate. */
export function choiceCell(scale: RatingScale, choice: string | null): Cell {
  if (choice === null) return textCell('', 'smallSoft')
  if (!isNonRating(choice)) return ratingCell(scale, choice)
  return {
    spans: [span(choice === 'abstain' ? 'abst.' : 'n. k.', 'smallSoft')],
    mark: hollowSquare({ dashed: choice === 'unknown' }),
  }
}

export function column(title: string, width: number, align: Align = 'left'): Column {
  return { title: [span(title, 'smallSoft')], width, align }
}
