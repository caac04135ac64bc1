import { escaped } from './escape.ts'
import { hex, isRightToLeft, type Run, runsOf } from './run.ts'

export type Align = 'left' | 'center' | 'right'
/** Width in twentieths of a point. */
export type Column = { title: string; width: number; align?: Align }
export type Cell = {
  runs: readonly Run[]
  fill?: string
  align?: Align
  /** Takes the whole row. */
  wide?: boolean
  /** Borders that set it off from its neighbours. */
  marked?: boolean
}
export type TableContent = {
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
  /** Without a row of headings. */
  headless?: boolean
  /** All on one page if it fits on one. */
  together?: boolean
  style?: 'AssayTable' | 'AssayFigure' | 'AssayFacts'
  /** Read to those who do not see it. */
  description?: string
}

/** A table: its heading is repeated on every page, and no row is broken across pages. */
export function tableOf(content: TableContent, title: string): string {
  const { columns, rows, headless = false, together = false, style = 'AssayTable', description = '' } = content
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const grid = columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')
  const heading = headless
    ? ''
    : `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns
        .map((column) => cellOf({ runs: [{ text: column.title }] }, column, true))
        .join('')}</w:tr>`
  const body = rows.map((cells, index) => rowOf(cells, columns, together && index < rows.length - 1))
  const looks = `<w:tblLook w:val="${headless ? '0600' : '0620'}" w:firstRow="${headless ? 0 : 1}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`
  const words = `${title && `<w:tblCaption w:val="${escaped(title)}"/>`}${description && `<w:tblDescription w:val="${escaped(description)}"/>`}`
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${looks}${words}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${heading}${body.join('')}</w:tbl>`
}

function rowOf(cells: readonly Cell[], columns: readonly Column[], keep: boolean): string {
  const [first] = cells
  const drawn = first?.wide
    ? cellOf(first, { title: '', width: columns.reduce((sum, { width }) => sum + width, 0) }, true, columns.length)
    : columns.map((column, index) => cellOf(cells[index] ?? { runs: [] }, column, keep)).join('')
  return `<w:tr><w:trPr>${isShort(cells) ? '<w:cantSplit/>' : ''}</w:trPr>${drawn}</w:tr>`
}

/** A row longer than a page could stand on none, if it might not be broken. */
function isShort(cells: readonly Cell[]): boolean {
  return cells.every(({ runs }) => {
    const text = runs.map((run) => run.text).join('')
    return text.length < 1200 && text.split('\n').length < 24
  })
}

function cellOf({ runs, fill, align, marked }: Cell, column: Column, keep: boolean, wide = 1): string {
  const edge = (side: string) => `<w:${side} w:val="single" w:sz="18" w:space="0" w:color="14181C"/>`
  const properties = [
    `<w:tcW w:w="${column.width}" w:type="dxa"/>`,
    wide > 1 ? `<w:gridSpan w:val="${wide}"/>` : '',
    marked ? `<w:tcBorders>${edge('bottom')}</w:tcBorders>` : '',
    fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${hex(fill)}"/>` : '',
  ].join('')
  const placed = align ?? column.align ?? 'left'
  const paragraph = [
    '<w:pStyle w:val="TableText"/>',
    keep ? '<w:keepNext/>' : '',
    isRightToLeft(runs) ? '<w:bidi/>' : '',
    placed === 'left' ? '' : `<w:jc w:val="${placed}"/>`,
  ].join('')
  return `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:pPr>${paragraph}</w:pPr>${runsOf(runs)}</w:p></w:tc>`
}
