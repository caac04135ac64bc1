import {
  AlignmentType,
  type FileChild,
  type IParagraphOptions,
  type ITableOptions,
  ShadingType,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  XmlComponent,
} from 'docx'
import { ramp } from '../../../lib/look/paper.ts'
import { toneAt } from '../../../lib/measurement/ramp.ts'
import type { Cell, Column, Table as ReportTable, Row, Spans } from '../../../lib/report/block.ts'
import { heldByXml } from '../../../lib/xml-text.ts'
import { captionOf } from './caption.ts'
import { hex } from './colour.ts'
import { type Context, textWidth } from './context.ts'
import { lineOf, paragraphOf } from './paragraph.ts'

/** A table with its number and caption above it: its heading is repeated on every page. */
export function tableOf(table: ReportTable, context: Context): FileChild[] {
  const { caption, style, columns, rows } = table
  const isGrid = style === 'grid'
  const widths = widthsOf(columns)
  // A grid that fits on a page stands on one; a longer one would leave its caption behind.
  const isTogether = isGrid && rows.length <= 24
  const body = rows.map((row, index) =>
    rowOf(row, table, { context, widths, keepNext: 'group' in row || (isTogether && index < rows.length - 1) }),
  )
  return [
    captionOf(isGrid ? 'Figure' : 'Table', caption, context),
    new NamedTable(
      {
        style: isGrid ? 'AssayGrid' : 'AssayTable',
        tableLook: { firstRow: true, noHBand: true, noVBand: true },
        ...placed(widths, context),
        rows: [headingRow(table, context, widths), ...body],
      },
      caption,
    ),
    lineOf('', context, { style: 'Spacer' }),
  ]
}

/** A table takes the width of the text, and its columns stand in the order of the language. */
export function placed(widths: readonly number[], { rightToLeft }: Context) {
  return {
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    ...(rightToLeft && { visuallyRightToLeft: true }),
  } satisfies Partial<ITableOptions>
}

/** A table with a name for readers aloud, which `docx` 9.15 has no option for (ECMA-376 part 1, 17.4.62). */
class NamedTable extends Table {
  constructor(options: ITableOptions, name: string) {
    super(options)
    const [properties] = this.root
    if (properties instanceof XmlComponent) {
      properties.addChildElement(new StringValueElement('w:tblCaption', heldByXml(name)))
    }
  }
}

/** About the width of a letter of table text, and of the margins of a cell, in twentieths of a point. */
const letterWidth = 115
const cellMargins = 160

/** Widths by the shares of the columns, in all the width of the text; none breaks a word of its title. */
function widthsOf(columns: readonly Column[]): number[] {
  const least = columns.map(({ title }) => {
    return Math.max(...title.split(/\s+/).map((word) => word.length)) * letterWidth + cellMargins
  })
  const shares = columns.map(({ share = 1 }) => share)
  const fixed = new Set<number>()
  for (;;) {
    const free = textWidth - [...fixed].reduce((sum, index) => sum + (least[index] ?? 0), 0)
    const all = shares.reduce((sum, share, index) => (fixed.has(index) ? sum : sum + share), 0)
    const wide = shares.map((share, index) => (fixed.has(index) ? (least[index] ?? 0) : (share / all) * free))
    const narrow = wide.findIndex((width, index) => !fixed.has(index) && width < (least[index] ?? 0))
    if (narrow < 0 || fixed.size + 1 === columns.length) return wide.map(Math.round)
    fixed.add(narrow)
  }
}

function headingRow({ columns, style }: ReportTable, context: Context, widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title, kind }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          children: [
            lineOf(title, context, { style: 'TableText', keepNext: true, ...alignmentOf(kind, style === 'grid') }),
          ],
        }),
    ),
  })
}

type Place = { context: Context; widths: readonly number[]; keepNext: boolean }

function rowOf(row: Row, { columns, style }: ReportTable, { context, widths, keepNext }: Place): TableRow {
  if ('group' in row) {
    const text: Spans = [{ kind: 'text', text: row.group, weight: 'strong' }]
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: columns.length,
          children: [paragraphOf(text, context, { style: 'TableText', keepNext })],
        }),
      ],
    })
  }
  return new TableRow({
    ...(isShort(row.cells) && { cantSplit: true }),
    children: columns.map((column, index) => {
      const cell = row.cells[index] ?? { text: [] }
      const width = { size: widths[index] ?? 0, type: WidthType.DXA }
      return cellOf(cell, column, { context, width, keepNext, isGrid: style === 'grid' })
    }),
  })
}

type CellPlace = Omit<Place, 'widths'> & { width: { size: number; type: 'dxa' }; isGrid: boolean }

function cellOf({ text, header, tone }: Cell, { kind }: Column, { context, width, keepNext, isGrid }: CellPlace) {
  const ground = tone === undefined ? undefined : ramp[toneAt(tone)]
  const said = header
    ? text.map((span) => (span.kind === 'text' ? { ...span, weight: span.weight ?? 'strong' } : span))
    : text
  return new TableCell({
    width,
    ...(ground && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(ground.fill) } }),
    children: [
      paragraphOf(said, context, {
        style: 'TableText',
        ...(keepNext && { keepNext }),
        ...(ground && { colour: hex(ground.text) }),
        ...alignmentOf(kind, isGrid),
      }),
    ],
  })
}

function alignmentOf(kind: Column['kind'], isGrid: boolean): Pick<IParagraphOptions, 'alignment'> {
  if (kind === 'number') return { alignment: AlignmentType.END }
  return kind === 'rating' && isGrid ? { alignment: AlignmentType.CENTER } : {}
}

/** A row longer than a page could stand on none, if it might not be broken. */
function isShort(cells: readonly Cell[]): boolean {
  return cells.every(({ text }) => {
    const length = text.reduce((sum, span) => sum + ('text' in span ? span.text.length : 12), 0)
    const lines = text.reduce(
      (sum, span) => sum + (span.kind === 'line-break' ? 1 : 'text' in span ? span.text.split('\n').length - 1 : 0),
      1,
    )
    return length < 1200 && lines < 24
  })
}
