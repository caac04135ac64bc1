import type { RatingScale } from '../measurement/framework.ts'
import { fullness } from '../measurement/ramp.ts'
import type {
  Cell,
  ColumnKind,
  Facts,
  FigureBlock,
  Heading,
  List,
  Paragraph,
  Row,
  Span,
  Spans,
  Table,
} from './block.ts'
import type { Figure } from './figure/figure.ts'
import type { Issue } from './issue.ts'
import type { AssessmentReport } from './report.ts'
import type { Zone } from './zone.ts'

/** What a section tells from: the report alone, with the scale its ratings are drawn on and the zone of its days. */
export type Telling = { report: AssessmentReport; scale: RatingScale; zone: Zone; issue: Issue }

/** Whatever becomes spans: a plain text, a span, or several of both. */
export type Said = string | Span | readonly Said[]

/** Texts and spans in a row; empty texts fall away, and a line feed in a text is a line break. */
export function say(...said: readonly Said[]): Spans {
  return said.flatMap((one): Spans => {
    if (typeof one === 'string') return inLines({ kind: 'text', text: one })
    if (!isSpan(one)) return say(...one)
    return one.kind === 'text' ? inLines(one) : [one]
  })
}

function inLines(span: TextSpan): Spans {
  if (!span.text.includes('\n')) return span.text === '' ? [] : [span]
  return span.text
    .split(/\r?\n/)
    .flatMap((text, index): Spans => [...(index > 0 ? [newLine] : []), ...(text === '' ? [] : [{ ...span, text }])])
}

type TextSpan = Extract<Span, { kind: 'text' }>

const isSpan = (one: Span | readonly Said[]): one is Span => !Array.isArray(one)

export const strong = (text: string): Span => ({ kind: 'text', text, weight: 'strong' })
export const soft = (text: string): Span => ({ kind: 'text', text, weight: 'soft' })
export const code = (text: string): Span => ({ kind: 'code', text })
export const link = (to: string, text: string): Span => ({ kind: 'reference', to, text })
export const newLine: Span = { kind: 'line-break' }
export const person = ({ name }: { name: string }): Span => ({ kind: 'person', name })

/** A rating with its place on the scale. */
export function ratingSpan(scale: RatingScale, symbol: string): Span {
  return { kind: 'rating', symbol, ramp: fullness(scale, symbol) }
}

/** Several in a row: "a, b, c". */
export function joined(all: readonly Said[], between: Said = ', '): Said[] {
  return all.flatMap((one, index) => (index === 0 ? [one] : [between, one]))
}

/** What is said, each on its own line; what is empty has none. */
export function lines(...all: readonly Said[]): Said[] {
  return joined(
    all.filter((one) => one !== '' && !(Array.isArray(one) && one.length === 0)),
    newLine,
  )
}

export function heading(level: Heading['level'], id: string, ...said: readonly Said[]): Heading {
  return { kind: 'heading', level, id, text: say(...said) }
}

/** A paragraph, or nothing where nothing is said. */
export function paragraph(said: Said, about: Omit<Paragraph, 'kind' | 'text'> = {}): Paragraph[] {
  const text = say(said)
  return text.length === 0 ? [] : [{ kind: 'paragraph', text, ...about }]
}

export const lead = (said: Said) => paragraph(said, { style: 'lead' })
export const note = (said: Said) => paragraph(said, { style: 'note' })

/** A list, or nothing where it has no items. */
export function list(items: readonly Said[]): List[] {
  return items.length === 0 ? [] : [{ kind: 'list', items: items.map((item) => say(item)) }]
}

/** Terms with what is said of them; those of which nothing is said fall away. */
export function facts(all: readonly (readonly [term: string, says: Said])[], style?: Facts['style']): Facts {
  const told = all.map(([term, says]) => ({ term, says: say(says) })).filter(({ says }) => says.length > 0)
  return { kind: 'facts', facts: told, ...(style && { style }) }
}

/** A column with what stands in it: `says` for each row. */
export type TellingColumn<Of> = {
  title: string
  kind?: ColumnKind
  share?: number
  header?: true
  says: (row: Of) => Said
  tone?: (row: Of) => number | undefined
}

type TableToTell<Of> = {
  caption: string
  style?: Table['style']
  columns: readonly TellingColumn<Of>[]
} & ({ rows: readonly Of[] } | { groups: readonly { name: string; rows: readonly Of[] }[] })

/** A table, or nothing where it has no rows. */
export function table<Of>({ caption, style, columns, ...of }: TableToTell<Of>): Table[] {
  const rowOf = (row: Of): Row => ({
    cells: columns.map(({ header, says, tone }): Cell => {
      const ground = tone?.(row)
      return { text: say(says(row)), ...(header && { header }), ...(ground !== undefined && { tone: ground }) }
    }),
  })
  const rows =
    'rows' in of ? of.rows.map(rowOf) : of.groups.flatMap(({ name, rows }) => [{ group: name }, ...rows.map(rowOf)])
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      caption,
      ...(style && { style }),
      columns: columns.map(({ title, kind = 'text', share }) => ({ title, kind, ...(share && { share }) })),
      rows,
    },
  ]
}

/** A drawing; nothing where it would show nothing. */
export function figure(caption: string, drawing: Figure | null): FigureBlock[] {
  return drawing ? [{ kind: 'figure', caption, figure: drawing }] : []
}

/** One drawing for so many rows as fit a page: "Gaps", or "Gaps, 1 of 2" where there are more. */
export function figures<Row>(
  caption: string,
  { rows, most }: { rows: readonly Row[]; most: number },
  draw: (rows: readonly Row[]) => Figure,
): FigureBlock[] {
  const pages = Math.ceil(rows.length / most)
  return Array.from({ length: pages }, (_, page) => rows.slice(page * most, (page + 1) * most)).flatMap((own, page) =>
    figure(pages === 1 ? caption : `${caption}, ${page + 1} of ${pages}`, draw(own)),
  )
}
