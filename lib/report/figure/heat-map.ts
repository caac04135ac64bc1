import { paper } from '../../look/paper.ts'
import type { RatingScale } from '../../measurement/framework.ts'
import { displayRating } from '../../measurement/scale.ts'
import { attributeLabel, counted } from '../words.ts'
import { baseline, figureOf, legend, line, pageWidth, type Shape, smallSize, textSize, words } from './drawing.ts'
import type { Figure } from './figure.ts'
import { ratingTile, ratingWidth, rowLabels } from './mark.ts'
import { fitted, wrapped } from './measure.ts'
import { scaleEntries } from './scale-legend.ts'
import { levelSentences, mostSpelledOut } from './sentence.ts'

export type HeatMapData = {
  scale: RatingScale
  /** In the order of the framework. */
  attributes: readonly { id: string; name: string; level: number }[]
  processes: readonly HeatMapProcess[]
}

export type HeatMapProcess = {
  id: string
  name: string
  group: string
  level: number | null
  target: number | null
  /** Of the attributes in scope; null where it is not rated. */
  ratings: readonly { attributeId: string; rating: string | null }[]
}

/** Rows that fit one page of A4. */
export const mostHeatMapRows = 36

const leastLabelRoom = 240
const levelsRoom = 92
const levelGap = 5
const top = 46
const groupHeight = 17

type Column = { id: string; name: string; level: number; x: number }

/** Processes by the attributes that are in scope of any: each rating on its tone with ball and letter, then the level and its target. */
export function heatMap({ scale, attributes: known, processes }: HeatMapData): Figure {
  const attributes = known.filter(({ id }) => processes.some((process) => ratingOf(process, id) !== undefined))
  const data = { scale, attributes, processes }
  const cell = cellWidth(data)
  const gaps = Math.max(0, new Set(attributes.map(({ level }) => level)).size - 1) * levelGap
  const tableRoom = attributes.length * cell + gaps + levelsRoom
  const labelRoom = Math.max(leastLabelRoom, pageWidth - tableRoom)
  const columns = placed(attributes, labelRoom, cell)
  const width = labelRoom + tableRoom
  const levelAt = width - 66
  const targetAt = width - 20
  const label = rowLabels(processes, labelRoom - 10)
  const rowHeight = processes.length > 24 ? 21 : 25
  const grouped = new Set(processes.map(({ group }) => group)).size > 1

  const head = { y: 32, size: smallSize, colour: paper.soft }
  const shapes: Shape[] = [
    ...levelHeads(columns, cell),
    ...columns.map(({ id, x }) =>
      words(columnTitle(id, cell), { x: x + cell / 2, y: 32, size: smallSize, bold: true, anchor: 'middle' }),
    ),
    words('Level', { ...head, x: levelAt, anchor: 'middle' }),
    words('Target', { ...head, x: targetAt, anchor: 'middle' }),
  ]
  let y = top - 6
  let group: string | undefined
  for (const process of processes) {
    if (grouped && process.group !== group) {
      group = process.group
      const named = fitted(group, smallSize, width, true)
      shapes.push(words(named, { x: 0, y: y + 13, size: smallSize, bold: true, colour: paper.soft }))
      y += groupHeight
    }
    const middle = y + rowHeight / 2
    shapes.push(line({ x: 0, y }, { x: width, y }, { stroke: paper.line, strokeWidth: 0.75 }))
    shapes.push(label(process, { x: 0, y: middle }))
    for (const { id, x } of columns) {
      const rating = ratingOf(process, id)
      if (rating === undefined) continue
      const place = { x: x + 1, y: y + 1.5, width: cell - 2, height: rowHeight - 3 }
      shapes.push(rating === null ? dash(x + cell / 2, middle) : ratingTile(scale, rating, place))
    }
    const level = process.level === null ? '–' : String(process.level)
    const target = process.target === null ? '–' : String(process.target)
    shapes.push(words(level, { x: levelAt, y: baseline(middle, textSize), bold: true, anchor: 'middle' }))
    shapes.push(words(target, { x: targetAt, y: baseline(middle, textSize), anchor: 'middle' }))
    y += rowHeight
  }
  const key = legend(scaleEntries(scale), { x: 0, y: y + 16, width })
  const names = wrapped(attributes.map(({ id, name }) => `${shortId(id)} ${name}`).join(' · '), 9.5, width, 8)
  shapes.push(...key.shapes)
  for (const [index, text] of names.entries()) {
    shapes.push(words(text, { x: 0, y: key.bottom + 10 + index * 13, size: 9.5, colour: paper.soft }))
  }
  const height = key.bottom + 16 + (names.length - 1) * 13
  return figureOf({ width, height, alternative: inWords(data) }, shapes)
}

function dash(x: number, y: number): Shape {
  return words('–', { x, y: baseline(y, textSize), colour: paper.soft, anchor: 'middle' })
}

function shortId(id: string): string {
  return id.replace(/^PA\./, '')
}

function columnTitle(id: string, cell: number): string {
  return fitted(shortId(id), smallSize, cell, true)
}

/** Room for the longest rating. */
function cellWidth({ processes }: HeatMapData): number {
  const symbols = processes.flatMap(({ ratings }) => ratings.flatMap(({ rating }) => (rating === null ? [] : [rating])))
  return Math.max(29, ...[...new Set(symbols)].map((symbol) => ratingWidth(symbol, smallSize) + 6))
}

function placed(attributes: HeatMapData['attributes'], from: number, cell: number): Column[] {
  let x = from
  return attributes.map((attribute, index) => {
    if (index > 0 && attributes[index - 1]?.level !== attribute.level) x += levelGap
    const column = { ...attribute, x }
    x += cell
    return column
  })
}

/** The number of each level over its attributes, with a rule from the first to the last of them. */
function levelHeads(columns: readonly Column[], cell: number): Shape[] {
  const starts = columns.filter(({ level }, index) => columns[index - 1]?.level !== level)
  return starts.flatMap((start) => {
    const from = columns.indexOf(start)
    const next = columns.findIndex(({ level }, index) => index > from && level !== start.level)
    const right = start.x + ((next < 0 ? columns.length : next) - from) * cell
    const title = right - start.x > 46 ? `Level ${start.level}` : String(start.level)
    const middle = (start.x + right) / 2
    return [
      words(title, { x: middle, y: 13, size: smallSize, colour: paper.soft, anchor: 'middle' }),
      line({ x: start.x + 1, y: 18 }, { x: right - 1, y: 18 }, { stroke: paper.edge, strokeWidth: 1 }),
    ]
  })
}

/** Nothing where the attribute is out of scope. */
function ratingOf({ ratings }: HeatMapProcess, attributeId: string): string | null | undefined {
  return ratings.find((one) => one.attributeId === attributeId)?.rating
}

function inWords({ scale, attributes, processes }: HeatMapData): string {
  const ratings = processes.flatMap((process) => attributes.map(({ id }) => ratingOf(process, id)))
  const inScope = ratings.filter((rating) => rating !== undefined)
  const counts = scale.steps.flatMap(({ symbol }) => {
    const count = inScope.filter((rating) => rating === symbol).length
    return count > 0 ? [`${count} ${displayRating(symbol)}`] : []
  })
  const open = inScope.filter((rating) => rating === null).length
  return [
    `Ratings of ${counted(processes.length, 'process', 'processes')} on ${counted(attributes.length, 'process attribute')}.`,
    `Of ${counted(inScope.length, 'rating')} in scope: ${[...counts, ...(open > 0 ? [`${open} not rated`] : [])].join(', ') || 'none'}.`,
    ...levelSentences(processes),
    ...(processes.length <= mostSpelledOut ? processes.map((process) => rowInWords(process, attributes)) : []),
  ].join(' ')
}

function rowInWords(process: HeatMapProcess, attributes: HeatMapData['attributes']): string {
  const said = attributes.flatMap(({ id }) => {
    const rating = ratingOf(process, id)
    if (rating === undefined) return []
    return [`${attributeLabel(id)} ${rating === null ? 'not rated' : displayRating(rating)}`]
  })
  return `${process.name}: ${said.join(', ') || 'nothing in scope'}.`
}
