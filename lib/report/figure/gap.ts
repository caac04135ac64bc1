import { paper, shortfall } from '../../look/paper.ts'
import type { LevelGap, RiskStep } from '../../results/gap.ts'
import { counted, someOf } from '../words.ts'
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
import { rowLabels, targetMark } from './mark.ts'
import { fitted } from './measure.ts'
import { mostSpelledOut } from './sentence.ts'

export type GapData = {
  levels: readonly { level: number; name: string }[]
  processes: readonly GapProcess[]
}

export type GapProcess = {
  id: string
  name: string
  target: number
  /** Of each level up to the target; unknown where attributes of it are not rated and none falls short. */
  levels: readonly { level: number; gap: LevelGap | 'unknown' }[]
  /** null where nothing falls short. */
  risk: RiskStep | null
}

/** Rows that fit one page of A4. */
export const mostGapRows = 38

const leastLabelRoom = 200
const cellRoom = 74
const riskRoom = 74
const top = 28
const rowHeight = 22

/** How far each process falls short, level by level up to its target, with the risk of it. */
export function gap({ levels, processes }: GapData): Figure {
  const highest = Math.max(0, ...processes.map(({ target }) => target))
  const rungs = levels.filter(({ level }) => level > 0 && level <= highest).toSorted((a, b) => a.level - b.level)
  const cell = Math.min(cellRoom, (pageWidth - leastLabelRoom - riskRoom) / Math.max(1, rungs.length))
  const labelRoom = pageWidth - riskRoom - cell * rungs.length
  const label = rowLabels(processes, labelRoom - 10)
  const riskAt = pageWidth - riskRoom / 2 + 4
  const head = { y: 16, size: smallSize, colour: paper.soft, anchor: 'middle' } as const
  const shapes: Shape[] = [
    ...rungs.map(({ level }, index) =>
      words(fitted(`Level ${level}`, smallSize, cell), { ...head, x: labelRoom + (index + 0.5) * cell - 2 }),
    ),
    words('Risk', { ...head, x: riskAt }),
  ]
  for (const [row, process] of processes.entries()) {
    const y = top + row * rowHeight
    const middle = y + rowHeight / 2
    shapes.push(line({ x: 0, y }, { x: pageWidth, y }, { stroke: paper.line, strokeWidth: 0.75 }))
    shapes.push(label(process, { x: 0, y: middle }))
    for (const [index, { level }] of rungs.entries()) {
      const found = process.levels.find((one) => one.level === level)
      const place = { x: labelRoom + index * cell + 2, y: y + 2.5, width: cell - 8, height: rowHeight - 5 }
      if (found) shapes.push(gapCell(found.gap, place))
      if (level === process.target) shapes.push(targetMark({ x: place.x + place.width + 3, y: middle }, rowHeight - 3))
    }
    const risk = process.risk ?? '–'
    shapes.push(
      words(risk, {
        x: riskAt,
        y: baseline(middle, textSize),
        bold: process.risk === 'high' || undefined,
        anchor: 'middle',
      }),
    )
  }
  const key = legend(entries, { x: 0, y: top + processes.length * rowHeight + 16, width: pageWidth })
  const alternative = inWords(processes)
  return figureOf({ width: pageWidth, height: key.bottom, alternative }, [...shapes, ...key.shapes])
}

const grounds: Record<LevelGap | 'unknown', { fill: string; text: string }> = {
  none: shortfall[0],
  slight: shortfall[1],
  significant: shortfall[2],
  substantial: shortfall[3],
  unknown: shortfall[0],
}
const terms: Record<LevelGap | 'unknown', string> = {
  none: 'met',
  slight: 'slight',
  significant: 'significant',
  substantial: 'substantial',
  unknown: 'not rated',
}

function gapCell(gap: LevelGap | 'unknown', place: Place): Shape {
  const { fill, text } = grounds[gap]
  const dashes = gap === 'unknown' ? '3 2' : undefined
  const size = 9.5
  return (
    box(place, { fill, stroke: paper.edge, strokeWidth: 0.75, dashes, radius: 2 }) +
    words(fitted(terms[gap], size, place.width), {
      x: place.x + place.width / 2,
      y: baseline(place.y + place.height / 2, size),
      size,
      colour: text,
      anchor: 'middle',
    })
  )
}

const entries: Entry[] = [
  { draw: ({ x, y }) => targetMark({ x: x + 3, y }, 14), room: 6, says: 'Target level' },
  {
    draw: ({ x, y }) => gapCell('substantial', { x: x + 0.5, y: y - 8, width: 62, height: 16 }),
    room: 63,
    says: 'The darker, the larger the gap of the level',
  },
]

function inWords(processes: readonly GapProcess[]): string {
  const short = processes.filter(({ risk }) => risk !== null)
  const high = short.filter(({ risk }) => risk === 'high')
  const open = processes.filter(({ levels }) => levels.some(({ gap }) => gap === 'unknown'))
  const said =
    processes.length > mostSpelledOut
      ? []
      : processes.map(({ name, target, levels, risk }) => {
          const each = levels.map(({ level, gap }) => `level ${level} ${terms[gap]}`)
          return `${name}, target ${target}: ${each.join(', ') || 'no level asked for'}; risk ${risk ?? 'none'}.`
        })
  return [
    `Gaps of ${counted(processes.length, 'process', 'processes')} to the target level, level by level.`,
    `${short.length} of ${processes.length} fall short.`,
    ...(high.length > 0
      ? [
          `High risk: ${someOf(
            high.map(({ name }) => name),
            5,
          )}.`,
        ]
      : []),
    ...(open.length > 0 ? [`The gap of ${counted(open.length, 'process', 'processes')} is not fully known.`] : []),
    ...said,
  ].join(' ')
}
