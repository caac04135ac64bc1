import type { Fonts } from '../font/fonts.ts'
import { moved, type Op } from '../paint/op.ts'
import { palette } from '../paint/palette.ts'
import { type Line, linesOf } from '../text/lines.ts'
import type { Element, Mark, Piece } from './piece.ts'
import type { Column, Row } from './table.ts'

/** Rows higher than this are cut. */
const highestRow = 260
/** Between a cell and the next. */
export const gutter = 6

type Setting = { columns: readonly Column[]; padding: number; centred: boolean }

/** A row; in several parts, cut between lines, where it is so high that it would leave half a page white. */
export function rowPieces(fonts: Fonts, parent: Element, row: Row, { columns, padding, centred }: Setting): Piece[] {
  const element: Element = { type: 'TR', parent }
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const cells = row.cells.map((cell, index) => {
    const { align } = columns[index] ?? {}
    const width = cell.wide ? total : (columns[index]?.width ?? 0)
    const indent = cell.mark ? cell.mark.width + 4 : 0
    return { ...cell, width, align, indent, lines: linesOf(fonts, cell.spans, width - gutter - indent, align) }
  })
  const elements = cells.map(
    ({ isHeading }): Element =>
      isHeading ? { type: 'TH', parent: element, scope: 'Row' } : { type: 'TD', parent: element },
  )
  const slices = slicesOf(cells.map(({ lines }) => lines))
  return slices.map((slice, number): Piece => {
    const isFirst = number === 0
    const isLast = number === slices.length - 1
    const inner = Math.max(...slice.map(heightOf), ...cells.map(({ mark }) => (isFirst ? (mark?.height ?? 0) : 0)))
    const height = inner + (isFirst ? padding : 0) + (isLast ? padding : 0)
    const top = isFirst ? padding : 0
    const behind: Op[] = []
    const marks: Mark[] = []
    let x = 0
    cells.forEach((cell, index) => {
      const lines = slice[index] ?? []
      const element = elements[index] ?? null
      if (cell.fill) {
        behind.push({ kind: 'rect', x, y: 0.75, width: cell.width - 1.5, height: height - 1.5, fill: cell.fill })
      }
      const own = Math.max(heightOf(lines), cell.mark?.height ?? 0)
      const y = centred ? (height - own) / 2 : top
      const ops = stacked(lines, x + cell.indent, y)
      if (cell.mark && isFirst) {
        const lineHeight = lines[0]?.height ?? cell.mark.height
        const shift = cell.align === 'centre' ? (cell.width - gutter - cell.indent - (lines[0]?.width ?? 0)) / 2 : 0
        ops.unshift(...moved(cell.mark.ops, x + shift, y + (lineHeight - cell.mark.height) / 2))
      }
      if (cell.linkTo && isFirst) {
        const says = cell.spans.map(({ text }) => text).join('')
        ops.push({ kind: 'link', x, y: 0, width: cell.width - gutter, height, to: cell.linkTo, says })
      }
      marks.push({ element, ops })
      x += cell.width
    })
    if (isLast) behind.push(ruleBelow(total, height - 0.25, palette.line, 0.5))
    return {
      kind: 'row',
      height,
      before: row.startsGroup && isFirst ? 5 : 0,
      keep: row.startsGroup === true,
      marks: [{ element: null, ops: behind }, ...marks],
    }
  })
}

/** The lines of each cell, as one part of a row or, of a row that is too high, in several. */
function slicesOf(cells: readonly Line[][]): Line[][][] {
  const highest = Math.max(...cells.map(heightOf))
  if (highest <= highestRow) return [[...cells]]
  const count = Math.max(...cells.map((lines) => lines.length))
  const parts = Math.ceil(count / 4)
  const size = Math.ceil(count / parts)
  return Array.from({ length: parts }, (_, part) => cells.map((lines) => lines.slice(part * size, (part + 1) * size)))
}

export function stacked(lines: readonly Line[], x: number, y: number): Op[] {
  let at = y
  return lines.flatMap((line) => {
    const ops = moved(line.ops, x, at)
    at += line.height
    return ops
  })
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0)
}

export function ruleBelow(width: number, y: number, stroke: string, lineWidth: number): Op {
  return { kind: 'path', x: 0, y, path: `M0 0H${width.toFixed(2)}`, stroke, lineWidth }
}
