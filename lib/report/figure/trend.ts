import { paper, ramp } from '../../look/paper.ts'
import { toneAt } from '../../measurement/ramp.ts'
import { counted, someOf } from '../words.ts'
import { baseline, box, figureOf, line, pageWidth, type Shape, smallSize, textSize, words } from './drawing.ts'
import type { Figure } from './figure.ts'
import { rowLabels, trendMark } from './mark.ts'
import { fitted } from './measure.ts'
import { mostSpelledOut } from './sentence.ts'

export type TrendData = {
  highest: number
  /** The assessments compared, the earliest first. */
  moments: readonly { name: string; day: string }[]
  processes: readonly TrendProcess[]
}

export type TrendProcess = {
  id: string
  name: string
  /** One for each moment; null where the process was not rated then. */
  levels: readonly (number | null)[]
}

/** Rows that fit one page of A4. */
export const mostTrendRows = 25
/** Of more moments than the width takes, the last are drawn. */
const mostMoments = 8

const labelRoom = 226
const changeRoom = 88
const top = 40
const rowHeight = 34
const tile = 16

/** The level of each process from one assessment to the next: a line that rises where the level rises. */
export function trend(data: TrendData): Figure {
  const { highest, moments, processes } = data
  const skipped = Math.max(0, moments.length - mostMoments)
  const shown = moments.slice(skipped)
  const column = (pageWidth - labelRoom - changeRoom) / Math.max(1, shown.length)
  const xOf = (index: number) => labelRoom + (index + 0.5) * column
  const label = rowLabels(processes, labelRoom - 10)
  const shapes: Shape[] = shown.flatMap(({ name, day }, index) => [
    words(fitted(name, smallSize, column - 6, true), {
      x: xOf(index),
      y: 14,
      size: smallSize,
      bold: true,
      anchor: 'middle',
    }),
    words(fitted(day, 9.5, column - 6), { x: xOf(index), y: 28, size: 9.5, colour: paper.soft, anchor: 'middle' }),
  ])
  for (const [row, process] of processes.entries()) {
    const y = top + row * rowHeight
    const middle = y + rowHeight / 2
    const levels = process.levels.slice(skipped)
    shapes.push(line({ x: 0, y }, { x: pageWidth, y }, { stroke: paper.line, strokeWidth: 0.75 }))
    shapes.push(label(process, { x: 0, y: middle }))
    const points = levels.flatMap((level, index) =>
      level === null ? [] : [{ level, x: xOf(index), y: heightOf(level, highest, y) }],
    )
    for (const [index, point] of points.entries()) {
      const before = points[index - 1]
      if (before) shapes.push(line(before, point, { stroke: paper.rateInk, strokeWidth: 2 }))
    }
    for (const point of points) shapes.push(levelTile(point, highest))
    for (const [index, level] of levels.entries()) {
      if (level !== null) continue
      const x = xOf(index)
      shapes.push(box({ x: x - 7, y: middle - 8, width: 14, height: 16 }, { fill: paper.paper }))
      shapes.push(words('–', { x, y: baseline(middle, textSize), colour: paper.soft, anchor: 'middle' }))
    }
    shapes.push(...changeOf(process, middle))
  }
  const height = top + processes.length * rowHeight + 2
  return figureOf({ width: pageWidth, height, alternative: inWords(data) }, shapes)
}

/** Within its row a higher level stands higher. */
function heightOf(level: number, highest: number, rowTop: number): number {
  const room = rowHeight - tile - 4
  const share = Math.min(1, Math.max(0, level / Math.max(1, highest)))
  return rowTop + rowHeight - 2 - tile / 2 - share * room
}

function levelTile({ x, y, level }: { x: number; y: number; level: number }, highest: number): Shape {
  const { fill, text } = ramp[toneAt(level / Math.max(1, highest))]
  const place = { x: x - tile / 2, y: y - tile / 2, width: tile, height: tile }
  return (
    box(place, { fill, stroke: paper.rateInk, strokeWidth: 1, radius: 2 }) +
    words(String(level), {
      x,
      y: baseline(y, textSize),
      bold: true,
      colour: text,
      anchor: 'middle',
    })
  )
}

type Change = { from: number; to: number }

/** From the first rating to the last; null where there are not two. */
function firstToLast({ levels }: TrendProcess): Change | null {
  const known = levels.filter((level) => level !== null)
  const [from, to] = [known[0], known.at(-1)]
  return known.length < 2 || from === undefined || to === undefined ? null : { from, to }
}

function changeOf(process: TrendProcess, middle: number): Shape[] {
  const change = firstToLast(process)
  const x = pageWidth - changeRoom + 12
  const at = { x: x + 10, y: baseline(middle, smallSize), size: smallSize }
  if (!change) return []
  const by = change.to - change.from
  if (by === 0) return [trendMark('level', { x, y: middle }), words('unchanged', at)]
  return [
    trendMark(by > 0 ? 'up' : 'down', { x, y: middle }),
    words(`${by > 0 ? '+' : '−'}${Math.abs(by)}`, { ...at, bold: true }),
  ]
}

function inWords({ moments, processes }: TrendData): string {
  const changes = processes.flatMap((process) => {
    const change = firstToLast(process)
    return change ? [{ name: process.name, by: change.to - change.from }] : []
  })
  const group = (title: string, those: typeof changes) =>
    those.length === 0
      ? []
      : [
          `${title}: ${those.length} (${someOf(
            those.map(({ name }) => name),
            5,
          )}).`,
        ]
  const said =
    processes.length > mostSpelledOut
      ? []
      : processes.map(
          ({ name, levels }) => `${name}: ${levels.map((level) => (level === null ? 'not rated' : level)).join(', ')}.`,
        )
  return [
    `Capability levels of ${counted(processes.length, 'process', 'processes')} in ${counted(moments.length, 'assessment')}${moments.length > 0 ? `: ${moments.map(({ name, day }) => `${name}, ${day}`).join('; ')}` : ''}.`,
    ...group(
      'Higher than at first',
      changes.filter(({ by }) => by > 0),
    ),
    ...group(
      'Lower',
      changes.filter(({ by }) => by < 0),
    ),
    ...group(
      'Unchanged',
      changes.filter(({ by }) => by === 0),
    ),
    ...said,
  ].join(' ')
}
