import { paper } from '../../look/paper.ts'
import { counted } from '../words.ts'
import {
  baseline,
  box,
  type Entry,
  figureOf,
  legend,
  line,
  pageWidth,
  type Shape,
  smallSize,
  textSize,
  words,
} from './drawing.ts'
import type { Figure } from './figure.ts'
import { rowLabels, targetMark } from './mark.ts'
import { wrapped } from './measure.ts'
import { levelSentences } from './sentence.ts'

export type LevelLadderData = {
  /** Every level of the framework, the lowest too. */
  levels: readonly { level: number; name: string }[]
  processes: readonly LadderProcess[]
}

export type LadderProcess = {
  id: string
  name: string
  /** null: not rated. */
  level: number | null
  target: number | null
  /** Everything in scope is recorded, so the level will not rise by what is still to come. */
  complete: boolean
}

/** Rows that fit one page of A4. */
export const mostLadderRows = 38

/** So many rows are drawn wide apart; more are drawn close, so that a page has room for words beside them. */
const mostWideRows = 16
const wide = { row: 22, rung: 12, target: 18 }
const close = { row: 12, rung: 8, target: 10 }

const labelRoom = 304
const figuresRoom = 96
const top = 24

/** The level each process reached, rung by rung, with a mark at its target. */
export function levelLadder({ levels, processes }: LevelLadderData): Figure {
  const rungs = levels.filter(({ level }) => level > 0).toSorted((a, b) => a.level - b.level)
  const rungWidth = (pageWidth - labelRoom - figuresRoom) / Math.max(1, rungs.length)
  const { row: rowHeight, rung: rungHeight, target: targetHeight } = processes.length > mostWideRows ? close : wide
  const edgeOf = (level: number) => labelRoom + rungs.filter((rung) => rung.level <= level).length * rungWidth
  const rungOf = (rung: number, level: number, middle: number) => {
    const place = {
      x: edgeOf(rung) - rungWidth + 2,
      y: middle - rungHeight / 2,
      width: rungWidth - 4,
      height: rungHeight,
    }
    return box(place, rung <= level ? reached : open)
  }
  const levelAt = pageWidth - figuresRoom + 28
  const targetAt = pageWidth - 22
  const label = rowLabels(processes, labelRoom - 12)

  const shapes: Shape[] = [
    ...rungs.map(({ level }) =>
      words(String(level), {
        x: edgeOf(level) - rungWidth / 2,
        y: 14,
        size: smallSize,
        colour: paper.soft,
        anchor: 'middle',
      }),
    ),
    words('Level', { x: levelAt, y: 14, size: smallSize, colour: paper.soft, anchor: 'middle' }),
    words('Target', { x: targetAt, y: 14, size: smallSize, colour: paper.soft, anchor: 'middle' }),
  ]
  for (const [index, process] of processes.entries()) {
    const { level, target, complete } = process
    const middle = top + rowHeight * (index + 0.5)
    const rule = middle - rowHeight / 2
    shapes.push(line({ x: 0, y: rule }, { x: pageWidth, y: rule }, { stroke: paper.line, strokeWidth: 0.75 }))
    shapes.push(label(process, { x: 0, y: middle }))
    shapes.push(
      ...(level === null ? [notRated(middle, rungHeight)] : rungs.map((rung) => rungOf(rung.level, level, middle))),
    )
    if (target !== null) shapes.push(targetMark({ x: edgeOf(target), y: middle }, targetHeight))
    const stands = level === null ? '–' : `${level}${complete ? '' : '*'}`
    shapes.push(words(stands, { x: levelAt, y: baseline(middle, textSize), bold: true, anchor: 'middle' }))
    shapes.push(
      words(target === null ? '–' : String(target), { x: targetAt, y: baseline(middle, textSize), anchor: 'middle' }),
    )
  }
  const partly = processes.some(({ level, complete }) => level !== null && !complete)
  const key = legend(partly ? [...entries, incomplete] : entries, {
    x: 0,
    y: top + rowHeight * processes.length + 16,
    width: pageWidth,
  })
  const named = levels.toSorted((a, b) => a.level - b.level).map(({ level, name }) => `${level} ${name}`)
  const names = wrapped(named.join(' · '), 9.5, pageWidth, 3)
  shapes.push(
    ...names.map((text, index) =>
      words(text, { x: 0, y: key.bottom + 10 + index * 13, size: 9.5, colour: paper.soft }),
    ),
  )
  const alternative = [
    `Capability levels of ${counted(processes.length, 'process', 'processes')} beside their targets.`,
    ...levelSentences(processes),
  ].join(' ')
  return figureOf({ width: pageWidth, height: key.bottom + 3 + names.length * 13, alternative }, [
    ...shapes,
    ...key.shapes,
  ])
}

/** In the place of the rungs: no level is known, not even the lowest. */
function notRated(middle: number, rungHeight: number): Shape {
  const height = rungHeight + 2
  const place = { x: labelRoom + 2, y: middle - height / 2, width: pageWidth - labelRoom - figuresRoom - 4, height }
  return (
    box(place, { stroke: paper.edge, strokeWidth: 0.75, dashes: '3 2' }) +
    words('Not rated', { x: labelRoom + 8, y: baseline(middle, smallSize), size: smallSize, colour: paper.soft })
  )
}

const reached = { fill: paper.rateInk, stroke: paper.rateInk, strokeWidth: 1 }
const open = { fill: paper.paper, stroke: paper.edge, strokeWidth: 0.75 }

const entries: Entry[] = [
  {
    draw: ({ x, y }) => box({ x: x + 0.5, y: y - 5, width: 22, height: 10 }, reached),
    room: 23,
    says: 'Level reached',
  },
  { draw: ({ x, y }) => targetMark({ x: x + 3, y }, 14), room: 6, says: 'Target' },
]
const incomplete: Entry = {
  draw: ({ x, y }) => words('*', { x, y: baseline(y, textSize), bold: true }),
  room: 6,
  says: 'Partly rated: the level may turn out higher',
}
