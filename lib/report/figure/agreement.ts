import { reliableAlpha, tentativeAlpha } from '../../consensus/alpha.ts'
import { paper } from '../../look/paper.ts'
import { counted } from '../words.ts'
import {
  baseline,
  disc,
  type Entry,
  figureOf,
  legend,
  line,
  pageWidth,
  type Shape,
  textSize,
  words,
} from './drawing.ts'
import type { Figure } from './figure.ts'

export type AgreementData = { first: RatersAgreement; last: RatersAgreement }

export type RatersAgreement = {
  /** Items that two or more people rated, and how many of these all rated the same. */
  items: number
  unanimous: number
  /** Krippendorff's alpha with the ordinal metric; null where it is undefined. */
  alpha: number | null
  /** Mean agreement of the items, 0 to 1. */
  mean: number | null
}

const labelRoom = 190
const figuresRoom = 110
const top = 18
const rowHeight = 34

type Row = { name: string; first: number | null; last: number | null; says: (value: number) => string }

/** How alike the raters were by their first ballots and by their last, each measure on one axis that ends at 1. */
export function agreement(data: AgreementData): Figure {
  const rows = rowsOf(data)
  const values = rows.flatMap(({ first, last }) => [first, last]).filter((value) => value !== null)
  const least = Math.max(-1, Math.min(0, ...values.map((value) => Math.floor(value * 4) / 4)))
  const room = pageWidth - labelRoom - figuresRoom
  const xOf = (value: number) =>
    labelRoom + 8 + ((Math.max(least, Math.min(1, value)) - least) / (1 - least)) * (room - 16)
  const bottom = top + rows.length * rowHeight
  const shapes: Shape[] = ticks(least).flatMap((value) => axisLine(xOf(value), bottom, value))
  const firstRow = { top: top + 3, bottom: top + rowHeight - 3 }
  for (const value of [tentativeAlpha, reliableAlpha]) {
    const x = xOf(value)
    shapes.push(
      line({ x, y: firstRow.top }, { x, y: firstRow.bottom }, { stroke: paper.ink, strokeWidth: 1, dashes: '3 2' }),
    )
  }
  for (const [index, { name, first, last, says }] of rows.entries()) {
    const y = top + (index + 0.5) * rowHeight
    shapes.push(words(name, { x: 0, y: baseline(y, textSize) }))
    if (first !== null && last !== null) {
      shapes.push(line({ x: xOf(first), y }, { x: xOf(last), y }, { stroke: paper.rateInk, strokeWidth: 3 }))
    }
    if (first !== null) shapes.push(firstMark({ x: xOf(first), y }))
    if (last !== null) shapes.push(lastMark({ x: xOf(last), y }))
    const figures = `${first === null ? '–' : says(first)} to ${last === null ? '–' : says(last)}`
    shapes.push(words(figures, { x: pageWidth - figuresRoom + 10, y: baseline(y, textSize), bold: true }))
  }
  const key = legend(entries, { x: 0, y: bottom + 32, width: pageWidth })
  return figureOf({ width: pageWidth, height: key.bottom, alternative: inWords(rows, data) }, [
    ...shapes,
    ...key.shapes,
  ])
}

function rowsOf({ first, last }: AgreementData): Row[] {
  const share = ({ unanimous, items }: RatersAgreement) => (items === 0 ? null : unanimous / items)
  const percent = (value: number) => `${Math.round(value * 100)} %`
  return [
    { name: 'Krippendorff’s alpha, ordinal', first: first.alpha, last: last.alpha, says: inHundredths },
    { name: 'Mean agreement of the items', first: first.mean, last: last.mean, says: percent },
    { name: 'Unanimous items', first: share(first), last: share(last), says: percent },
  ]
}

function inHundredths(value: number): string {
  return value.toFixed(2).replace('-', '−')
}

function ticks(least: number): number[] {
  const count = Math.round((1 - least) / 0.25)
  return Array.from({ length: count + 1 }, (_, index) => least + index * 0.25)
}

function axisLine(x: number, bottom: number, value: number): Shape[] {
  return [
    line({ x, y: top }, { x, y: bottom }, { stroke: value === 0 ? paper.edge : paper.line, strokeWidth: 1 }),
    words(inHundredths(value), { x, y: bottom + 13, size: 9.5, colour: paper.soft, anchor: 'middle' }),
  ]
}

type Middle = { x: number; y: number }
const firstMark = (middle: Middle) => disc(middle, 5, { fill: paper.paper, stroke: paper.rateInk, strokeWidth: 2 })
const lastMark = (middle: Middle) => disc(middle, 6, { fill: paper.rateInk })

const entries: Entry[] = [
  { draw: ({ x, y }) => firstMark({ x: x + 6, y }), room: 12, says: 'First ballots' },
  { draw: ({ x, y }) => lastMark({ x: x + 6, y }), room: 12, says: 'Last ballots' },
  {
    draw: ({ x, y }) =>
      line({ x: x + 4, y: y - 7 }, { x: x + 4, y: y + 7 }, { stroke: paper.ink, strokeWidth: 1, dashes: '3 2' }),
    room: 8,
    says: `Alpha: ${tentativeAlpha} for tentative conclusions, ${reliableAlpha} for reliable ones`,
  },
]

function inWords(rows: readonly Row[], { last }: AgreementData): string {
  const said = rows.map(({ name, first, last, says }) => {
    const each = [first, last].map((value) => (value === null ? 'not computed' : says(value)))
    return `${name}: ${each[0]} by the first ballots, ${each[1]} by the last.`
  })
  return [`Agreement of the raters on ${counted(last.items, 'item')} that two or more people rated.`, ...said].join(' ')
}
