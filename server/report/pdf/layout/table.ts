import type { Fonts } from '../font/fonts.ts'
import { palette } from '../paint/palette.ts'
import { type Align, linesOf } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import type { Drawing } from './drawing.ts'
import type { Element, Mark, Piece } from './piece.ts'
import { gutter, heightOf, rowPieces, ruleBelow, stacked } from './row.ts'

export type Column = { width: number; align?: Align; title: Span[] }
export type Cell = {
  spans: Span[]
  /** Drawn in front of the first line. */
  mark?: Drawing
  /** Laid behind the whole cell, up to a hairline of its neighbours. */
  fill?: string
  /** Heads its row. */
  isHeading?: boolean
  /** Runs across the whole table; the row has no other cell. */
  wide?: boolean
  linkTo?: string
}
export type Row = {
  cells: Cell[]
  /** Stands over the rows that follow, and is never the last of a page. */
  startsGroup?: boolean
}

export type TableOptions = {
  columns: Column[]
  rows: Row[]
  /** Points above and below the text of a cell. */
  padding?: number
  before?: number
  headless?: boolean
  /** Cells stand in the middle of their row. */
  centred?: boolean
  /** Goes over to the next page whole, where it fits there. */
  together?: boolean
}

/** A table whose head comes again on each page it goes on to. */
export function tablePieces(fonts: Fonts, parent: Element | null, options: TableOptions): Piece[] {
  const { columns, rows, padding = 3.5, before = 8, headless = false, centred = false, together = false } = options
  const table: Element = { type: 'Table', parent }
  const body: Element = headless ? table : { type: 'TBody', parent: table }
  const rowsOfBody = rows.map((row) => rowPieces(fonts, body, row, { columns, padding, centred }))
  if (headless) return withBefore(rowsOfBody.flat(), before)
  const head = headPiece(fonts, { type: 'THead', parent: table }, columns)
  const again = asDecoration(head)
  const pieces = rowsOfBody.flat()
  return [
    { ...head, before, keep: true },
    ...pieces.map((piece, index) => ({
      ...piece,
      head: again,
      ...(together && { whole: table }),
      // The first row stays with the head, and the last is not left alone.
      keep: piece.keep || index === pieces.length - 2,
    })),
  ]
}

function headPiece(fonts: Fonts, parent: Element, columns: readonly Column[]): Piece {
  const row: Element = { type: 'TR', parent }
  const titles = columns.map(({ title, width, align }) => linesOf(fonts, title, width - gutter, align))
  const height = Math.max(...titles.map(heightOf)) + 5
  const marks: Mark[] = []
  let x = 0
  titles.forEach((lines, index) => {
    // Titles stand on the line below them.
    const y = height - 4 - heightOf(lines)
    marks.push({ element: { type: 'TH', parent: row, scope: 'Column' }, ops: stacked(lines, x, y) })
    x += columns[index]?.width ?? 0
  })
  marks.push({ element: null, ops: [ruleBelow(x, height - 0.4, palette.ink, 0.8)] })
  return { kind: 'row', height, marks, before: 0, keep: true }
}

/** Said once is enough: where the head comes again it is decoration. */
function asDecoration(piece: Piece): Piece {
  return { ...piece, marks: piece.marks.map(({ ops }) => ({ element: null, ops })) }
}

function withBefore(pieces: readonly Piece[], before: number): Piece[] {
  return pieces.map((piece, index) => (index === 0 ? { ...piece, before } : piece))
}
