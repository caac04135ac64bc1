import { paper, ramp } from '../../look/paper.ts'
import type { RatingScale } from '../../measurement/framework.ts'
import { fullness, toneOf } from '../../measurement/ramp.ts'
import { displayRating } from '../../measurement/scale.ts'
import { baseline, box, disc, line, type Place, polygon, type Shape, smallSize, textSize, words } from './drawing.ts'
import { fitted, widthOf } from './measure.ts'
import { element, shortNumber } from './xml.ts'

type Middle = { x: number; y: number }

/** A ball that fills clockwise from the top as more is achieved; its letter always stands beside it. */
export function harveyBall(full: number, { x, y }: Middle, radius: number, colour: string): Shape {
  const ring = disc({ x, y }, radius, { stroke: colour, strokeWidth: radius * 0.24, fill: full >= 1 ? colour : 'none' })
  if (full <= 0 || full >= 1) return ring
  const angle = 2 * Math.PI * full
  const tip = `${shortNumber(x + radius * Math.sin(angle))} ${shortNumber(y - radius * Math.cos(angle))}`
  const d = `M${shortNumber(x)} ${shortNumber(y)}V${shortNumber(y - radius)}A${shortNumber(radius)} ${shortNumber(radius)} 0 ${full > 0.5 ? 1 : 0} 1 ${tip}Z`
  return ring + element('path', { d, fill: colour })
}

const ballShare = 0.42

/** How much room a rating takes, ball and letter. */
export function ratingWidth(symbol: string, size: number): number {
  return size * (2 * ballShare + 0.3) + widthOf(displayRating(symbol), size, true)
}

type RatingLook = { size?: number; colour?: string; anchor?: 'start' | 'middle' }

/** A rating as ball and letter, centred on the height; a dash where nothing is rated. */
export function ratingMark(
  scale: RatingScale,
  rating: string | null,
  { x, y }: Middle,
  { size = textSize, colour = paper.rateInk, anchor = 'start' }: RatingLook = {},
): Shape {
  if (rating === null) return words('–', { x, y: baseline(y, size), size, colour: paper.soft, anchor })
  const left = anchor === 'middle' ? x - ratingWidth(rating, size) / 2 : x
  const radius = size * ballShare
  return (
    harveyBall(fullness(scale, rating), { x: left + radius, y }, radius * 0.88, colour) +
    words(displayRating(rating), { x: left + radius * 2 + size * 0.3, y: baseline(y, size), size, bold: true, colour })
  )
}

/** A rating on its tone. */
export function ratingTile(scale: RatingScale, rating: string, place: Place, size = smallSize): Shape {
  const { fill, text } = ramp[toneOf(scale, rating)]
  const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 }
  return (
    box(place, { fill, stroke: paper.rateInk, strokeWidth: 0.5, radius: 2 }) +
    ratingMark(scale, rating, middle, { size, colour: text, anchor: 'middle' })
  )
}

/** Where a target stands: a bar of the accent with ink around it, which grey print keeps. */
export function targetMark({ x, y }: Middle, height: number): Shape {
  return box(
    { x: x - 2, y: y - height / 2, width: 4, height },
    { fill: paper.accent, stroke: paper.ink, strokeWidth: 1 },
  )
}

/** Up, down or level, beside the word for it. */
export function trendMark(way: 'up' | 'down' | 'level', { x, y }: Middle): Shape {
  if (way === 'level') return line({ x: x - 4, y }, { x: x + 4, y }, { stroke: paper.ink, strokeWidth: 2 })
  const tip = way === 'up' ? -4 : 4
  return polygon(
    [
      { x: x - 4.5, y: y - tip },
      { x: x + 4.5, y: y - tip },
      { x, y: y + tip },
    ],
    { fill: paper.ink },
  )
}

type Named = { id: string; name: string }
const nameSizes = [12, 11.5, 11, 10.5]

/** What names the rows of a drawing: identifier and name, all in the largest size that takes them, cut where none does. */
export function rowLabels(rows: readonly Named[], room: number): (row: Named, place: Middle) => Shape {
  const idRoom = Math.min(room / 3, Math.max(0, ...rows.map(({ id }) => widthOf(id, smallSize))))
  const nameAt = idRoom + 8
  const fits = (size: number) => rows.every(({ name }) => widthOf(name, size) <= room - nameAt)
  const size = nameSizes.find(fits) ?? smallSize
  return ({ id, name }, { x, y }) =>
    words(fitted(id, smallSize, idRoom), { x, y: baseline(y, smallSize), size: smallSize, colour: paper.soft }) +
    words(fitted(name, size, room - nameAt), { x: x + nameAt, y: baseline(y, size), size })
}
