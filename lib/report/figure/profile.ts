import { isNonRating } from '../../consensus/choice.ts'
import { paper, ramp } from '../../look/paper.ts'
import type { RatingScale } from '../../measurement/framework.ts'
import { symbolsOn, toneOf } from '../../measurement/ramp.ts'
import { displayRating } from '../../measurement/scale.ts'
import { attributeLabel } from '../words.ts'
import {
  baseline,
  box,
  type Entry,
  figureOf,
  legend,
  line,
  type Place,
  pageWidth,
  type Shape,
  smallSize,
  textSize,
  words,
} from './drawing.ts'
import type { Figure } from './figure.ts'
import { ratingMark, ratingWidth } from './mark.ts'
import { widthOf, wrapped } from './measure.ts'

export type ProfileData = {
  name: string
  scale: RatingScale
  /** null: not rated. */
  level: number | null
  target: number | null
  attributes: readonly ProfileAttribute[]
}

export type ProfileAttribute = {
  id: string
  name: string
  level: number
  /** The agreed rating. */
  rating: string | null
  /** The last ballots by choice; what is no rating is counted beside the bar. */
  ballots: Readonly<Record<string, number>>
}

const railRoom = 34
const nameRoom = 190
const rowHeight = 36
const targetHeight = 22

/** One process: a row for each attribute with how the last ballots fell and the agreed rating, up its levels. */
export function profile(data: ProfileData): Figure {
  const { scale, attributes, level: reached, target } = data
  const shapes: Shape[] = []
  const ratingAt = railRoom + nameRoom + 6
  const widest = Math.max(0, ...attributes.map(({ rating }) => (rating ? ratingWidth(rating, 14) : 0)))
  const barAt = ratingAt + Math.max(44, widest + 10)
  const asideRoom = Math.max(0, ...attributes.map(({ ballots }) => widthOf(asideNote(ballots), smallSize) + 10))
  let y = 2
  for (const level of [...new Set(attributes.map((attribute) => attribute.level))].toSorted((a, b) => a - b)) {
    const here = attributes.filter((attribute) => attribute.level === level)
    shapes.push(
      rail(level, reached !== null && reached >= level, { x: 1, y, width: 24, height: here.length * rowHeight - 3 }),
    )
    for (const attribute of here) {
      const middle = y + rowHeight / 2 - 1.5
      shapes.push(...nameLines(attribute, middle))
      shapes.push(ratingMark(scale, attribute.rating, { x: ratingAt, y: middle }, { size: 14 }))
      shapes.push(
        ...ballotBar(scale, attribute, { x: barAt, y: middle - 11, width: pageWidth - asideRoom - barAt, height: 20 }),
      )
      y += rowHeight
      const rule = y - 2
      shapes.push(line({ x: railRoom, y: rule }, { x: pageWidth, y: rule }, { stroke: paper.line, strokeWidth: 0.75 }))
    }
    if (target === level) {
      shapes.push(...targetLine(level, y + targetHeight / 2 - 2))
      y += targetHeight
    }
  }
  const key = legend(entries, { x: 0, y: y + 12, width: pageWidth })
  return figureOf({ width: pageWidth, height: key.bottom, alternative: inWords(data) }, [...shapes, ...key.shapes])
}

/** The level beside its attributes: solid when it is reached, else dashed. */
function rail(level: number, reached: boolean, place: Place): Shape {
  const look = reached
    ? { fill: paper.rateInk, stroke: paper.rateInk, strokeWidth: 1.5 }
    : { stroke: paper.rateInk, strokeWidth: 1.5, dashes: '4 3' }
  return (
    box(place, look) +
    words(String(level), {
      x: place.x + place.width / 2,
      y: baseline(place.y + place.height / 2, 14),
      size: 14,
      bold: true,
      colour: reached ? paper.paper : paper.rateInk,
      anchor: 'middle',
    })
  )
}

function nameLines({ id, name }: ProfileAttribute, middle: number): Shape[] {
  const lines = wrapped(`${attributeLabel(id)} ${name}`, textSize, nameRoom, 2)
  return lines.map((text, index) =>
    words(text, { x: railRoom, y: baseline(middle + (index - (lines.length - 1) / 2) * 14, textSize) }),
  )
}

function ballotBar(scale: RatingScale, { rating, ballots }: ProfileAttribute, place: Place): Shape[] {
  const fallen = symbolsOn(scale).flatMap((symbol) => {
    const count = ballots[symbol] ?? 0
    return count > 0 ? [{ symbol, count }] : []
  })
  const total = fallen.reduce((sum, { count }) => sum + count, 0)
  const note = asideNote(ballots) || (total === 0 ? 'no ballots' : '')
  const noteAt = total === 0 ? place.x : place.x + place.width + 8
  const shapes = [
    words(note, {
      x: noteAt,
      y: baseline(place.y + place.height / 2, smallSize),
      size: smallSize,
      colour: paper.soft,
    }),
  ]
  const least = Math.min(36, place.width / Math.max(1, fallen.length))
  const shared = place.width - least * fallen.length
  let x = place.x
  for (const { symbol, count } of fallen) {
    const width = least + (shared * count) / total
    const { fill, text } = ramp[toneOf(scale, symbol)]
    const part = { x, y: place.y, width: width - 1, height: place.height }
    shapes.push(box(part, { fill, stroke: paper.rateInk, strokeWidth: 0.5 }))
    shapes.push(partWords(`${displayRating(symbol)} ${count}`, displayRating(symbol), part, text))
    if (symbol === rating) {
      shapes.push(box({ x, y: place.y + place.height + 1.5, width: width - 1, height: 3 }, { fill: paper.ink }))
    }
    x += width
  }
  return shapes
}

/** Letter and number where both have room. */
function partWords(full: string, letter: string, { x, y, width, height }: Place, colour: string): Shape {
  const said = widthOf(full, smallSize, true) <= width ? full : letter
  return words(said, {
    x: x + width / 2,
    y: baseline(y + height / 2, smallSize),
    size: smallSize,
    bold: true,
    colour,
    anchor: 'middle',
  })
}

function targetLine(level: number, y: number): Shape[] {
  const says = `Target: level ${level}`
  const from = railRoom + widthOf(says, smallSize, true) + 8
  return [
    words(says, { x: railRoom, y: baseline(y, smallSize), size: smallSize, bold: true }),
    box({ x: 1, y: y - 2, width: railRoom - 8, height: 4 }, mark),
    box({ x: from, y: y - 2, width: pageWidth - from - 1, height: 4 }, mark),
  ]
}

const mark = { fill: paper.accent, stroke: paper.ink, strokeWidth: 0.75 }

const entries: Entry[] = [
  {
    draw: ({ x, y }) => box({ x, y: y - 1.5, width: 20, height: 3 }, { fill: paper.ink }),
    room: 20,
    says: 'Agreed rating among the last ballots',
  },
  {
    draw: ({ x, y }) => box({ x: x + 1, y: y - 6, width: 12, height: 12 }, { fill: paper.rateInk }),
    room: 14,
    says: 'Level reached',
  },
  {
    draw: ({ x, y }) =>
      box({ x: x + 1, y: y - 6, width: 12, height: 12 }, { stroke: paper.rateInk, strokeWidth: 1.5, dashes: '4 3' }),
    room: 14,
    says: 'Level not reached',
  },
]

/** How many ballots beside the bar are no rating; empty where none is. */
function asideNote(ballots: ProfileAttribute['ballots']): string {
  const aside = Object.entries(ballots).reduce((sum, [choice, count]) => sum + (isNonRating(choice) ? count : 0), 0)
  return aside > 0 ? `${aside} did not rate` : ''
}

function inWords({ name, scale, level, target, attributes }: ProfileData): string {
  const stands = level === null ? 'not rated' : `level ${level}`
  const rows = attributes.map(({ id, name, rating, ballots }) => {
    const fallen = symbolsOn(scale).flatMap((symbol) => {
      const count = ballots[symbol] ?? 0
      return count > 0 ? [`${count} ${displayRating(symbol)}`] : []
    })
    const said = [...fallen, asideNote(ballots)].filter((one) => one !== '')
    const agreed = rating === null ? 'not rated' : `rated ${displayRating(rating)}`
    return `${attributeLabel(id)} ${name}: ${agreed}; last ballots: ${said.join(', ') || 'none'}.`
  })
  return [`Profile of ${name}: ${stands}${target === null ? '' : `, target level ${target}`}.`, ...rows].join(' ')
}
