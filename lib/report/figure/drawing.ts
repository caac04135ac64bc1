import { paper } from '../../look/paper.ts'
import type { Figure } from './figure.ts'
import { fitted, widthOf } from './measure.ts'
import { element, plainLine, shortNumber, xmlText } from './xml.ts'

/**
 * The few shapes every drawing is made of. The same SVG is drawn by browsers, by Typst (usvg) and by resvg, so it keeps
 * to basic shapes, text and paths, with each colour written on the shape itself.
 */
export type Shape = string
export type Place = { x: number; y: number; width: number; height: number }
export type Look = { fill?: string; stroke?: string; strokeWidth?: number; dashes?: string; radius?: number }

/** The width of the text on a page of A4, in CSS pixels: drawings that take the whole measure are as wide. */
export const pageWidth = 640
/** Sizes of text, in CSS pixels: about 9 and 8 points on paper. */
export const textSize = 12
export const smallSize = 10.5

const families = [
  'Atkinson Hyperlegible Next',
  'Atkinson Hyperlegible Next Variable',
  'Atkinson Hyperlegible',
  'Noto Sans',
  'sans-serif',
]
const family = families.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ')

export function box({ x, y, width, height }: Place, { radius, ...look }: Look): Shape {
  return element('rect', { x, y, width, height, rx: radius, ...painted(look) })
}

type Point = { x: number; y: number }

export function line(from: Point, to: Point, look: Look): Shape {
  return element('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...painted(look) })
}

export function disc({ x, y }: Point, radius: number, look: Look): Shape {
  return element('circle', { cx: x, cy: y, r: radius, ...painted(look) })
}

/** Through these points and closed. */
export function polygon(points: readonly Point[], look: Look): Shape {
  const d = `${points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${shortNumber(x)} ${shortNumber(y)}`).join('')}Z`
  return element('path', { d, ...painted(look) })
}

function painted({ fill = 'none', stroke, strokeWidth, dashes }: Look) {
  return { fill, stroke, 'stroke-width': strokeWidth, 'stroke-dasharray': dashes }
}

export type Words = Point & {
  size?: number
  bold?: true
  colour?: string
  anchor?: 'start' | 'middle' | 'end'
}

/** One line of text; `y` is its base line. */
export function words(text: string, { x, y, size = textSize, bold, colour = paper.ink, anchor }: Words): Shape {
  const written = xmlText(text)
  if (written === '') return ''
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': bold ? 700 : undefined,
      fill: colour,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    written,
  )
}

/** Where the base line of a text stands that is centred on this height. */
export function baseline(middle: number, size: number): number {
  return middle + size * 0.36
}

export type Entry = { draw: (place: Point) => Shape; room: number; says: string }

/** What the marks of a drawing mean, in lines no wider than `width`; `y` is the middle of the first line. */
export function legend(entries: readonly Entry[], { x, y, width }: Point & { width: number }) {
  const shapes: Shape[] = []
  let at = x
  let middle = y
  for (const { draw, room, says: whole } of entries) {
    const says = fitted(whole, smallSize, width - room - 5)
    const long = room + 5 + widthOf(says, smallSize)
    if (at > x && at + long > x + width) {
      at = x
      middle += legendLine
    }
    shapes.push(draw({ x: at, y: middle }))
    shapes.push(words(says, { x: at + room + 5, y: baseline(middle, smallSize), size: smallSize, colour: paper.soft }))
    at += long + 14
  }
  return { shapes, bottom: middle + legendLine / 2 }
}

const legendLine = 18

type Sheet = { width: number; height: number; alternative: string }

/** The whole drawing on white, so that it reads on a dark page too. */
export function figureOf({ width, height, alternative }: Sheet, shapes: readonly Shape[]): Figure {
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${shortNumber(width)} ${shortNumber(height)}`,
      width,
      height,
      'font-family': family,
    },
    box({ x: 0, y: 0, width, height }, { fill: paper.paper }) + shapes.join(''),
  )
  return { svg, width, height, alternative: plainLine(alternative) }
}
