import { paper } from '../../look/paper.ts'
import type { RatingScale } from '../../measurement/framework.ts'
import { symbolsOn } from '../../measurement/ramp.ts'
import { displayRating, stepOf } from '../../measurement/scale.ts'
import { counted } from '../words.ts'
import { baseline, box, disc, figureOf, type Shape, smallSize, textSize, words } from './drawing.ts'
import type { Figure } from './figure.ts'
import { ratingMark, ratingWidth } from './mark.ts'
import { wrapped } from './measure.ts'

export type SpreadData = {
  scale: RatingScale
  /** Ballots of one round by choice. */
  ballots: Readonly<Record<string, number>>
  agreed: string | null
}

const columnRoom = 88
const asideRoom = 120
const ball = 6
const step = 15
/** With more in one pile, all are drawn as bars: nobody counts them one by one. */
const mostBalls = 12

type Pile = { symbol: string; name: string; count: number }

/** The ballots of an item piled up along the scale: how far apart they are is a shape before it is a number. */
export function spread({ scale, ballots, agreed }: SpreadData): Figure {
  const piles = symbolsOn(scale)
    .filter((symbol) => stepOf(scale, symbol) !== undefined || (ballots[symbol] ?? 0) > 0)
    .map((symbol): Pile => ({ symbol, name: stepOf(scale, symbol)?.name ?? '', count: ballots[symbol] ?? 0 }))
  const aside = (ballots.abstain ?? 0) + (ballots.unknown ?? 0)
  const widest = Math.max(0, ...piles.map(({ symbol }) => ratingWidth(symbol, textSize)))
  const column = Math.max(columnRoom, widest + 16)
  const width = piles.length * column + asideRoom
  const most = Math.max(1, ...piles.map(({ count }) => count))
  const highest = Math.min(mostBalls, most)
  const base = 16 + highest * step
  const shapes = piles.flatMap((pile, index) => [
    ...pileOf(pile, most, { x: (index + 0.5) * column, y: base }),
    ...foot(scale, pile, pile.symbol === agreed, { x: index * column, y: base }, column),
  ])
  if (aside > 0) {
    const note = `${aside} did not rate`
    const x = piles.length * column + 8
    shapes.push(
      box({ x: x + 0.5, y: base - 11, width: 9, height: 9 }, { stroke: paper.edge, strokeWidth: 1 }),
      words(note, { x: x + 15, y: base - 3, size: smallSize, colour: paper.soft }),
    )
  }
  return figureOf({ width, height: base + 58, alternative: inWords(piles, aside, agreed) }, shapes)
}

function pileOf({ count }: Pile, most: number, { x, y }: { x: number; y: number }): Shape[] {
  if (count === 0) return []
  const look = { fill: paper.rateInk }
  const inBars = most > mostBalls
  const height = inBars ? Math.max(2, (count / most) * mostBalls * step) : count * step
  const balls = inBars
    ? [box({ x: x - ball, y: y - height, width: ball * 2, height }, look)]
    : Array.from({ length: count }, (_, index) => disc({ x, y: y - 3 - ball - index * step }, ball, look))
  const says = String(count)
  return [...balls, words(says, { x, y: y - height - 3, size: smallSize, bold: true, anchor: 'middle' })]
}

/** The step of the scale under its pile, with its name; the agreed one stands on the accent. */
function foot(
  scale: RatingScale,
  { symbol, name }: Pile,
  isAgreed: boolean,
  { x, y }: { x: number; y: number },
  column: number,
): Shape[] {
  const middle = x + column / 2
  const rule = isAgreed
    ? { fill: paper.accent, stroke: paper.ink, strokeWidth: 0.75 }
    : { fill: paper.edge, stroke: paper.edge, strokeWidth: 0.75 }
  const place = { x: x + 4, y, width: column - 8, height: isAgreed ? 4 : 1.5 }
  const lines = isAgreed ? ['Agreed'] : wrapped(name, 9.5, column - 8, 2)
  return [
    box(place, rule),
    ratingMark(scale, symbol, { x: middle, y: y + 16 }, { anchor: 'middle' }),
    ...lines.map((text, index) =>
      words(text, {
        x: middle,
        y: baseline(y + 33 + index * 12, 9.5),
        size: 9.5,
        ...(isAgreed ? { bold: true as const } : { colour: paper.soft }),
        anchor: 'middle',
      }),
    ),
  ]
}

function inWords(piles: readonly Pile[], aside: number, agreed: string | null): string {
  const cast = piles.reduce((sum, { count }) => sum + count, 0)
  const said = piles.filter(({ count }) => count > 0).map(({ symbol, count }) => `${count} ${displayRating(symbol)}`)
  return [
    cast === 0 ? 'No ballots.' : `${counted(cast, 'ballot')}: ${said.join(', ')}.`,
    ...(aside > 0 ? [`${aside} did not rate.`] : []),
    agreed === null ? 'No rating is agreed.' : `Agreed: ${displayRating(agreed)}.`,
  ].join(' ')
}
