import type { Figure } from './figure/figure.ts'

/**
 * What a report is made of, told once and drawn by each format in its own way (page, PDF, Word). A block says what
 * something is, never how it looks: fonts, widths in points and colours belong to the formats.
 */
export type Block = Heading | Paragraph | List | Facts | Table | FigureBlock | Callout | Break

/** Levels follow each other without a gap: 1 is a section of the report. `id` is unique within the document. */
export type Heading = { kind: 'heading'; level: 1 | 2 | 3 | 4; id: string; text: Spans }

export type Paragraph = {
  kind: 'paragraph'
  text: Spans
  /** `lead` stands out at the start of a section; `note` is small print. */
  style?: 'lead' | 'note'
  /** Stays on one page with what follows. */
  keepWithNext?: true
}

export type List = { kind: 'list'; ordered?: true; items: readonly Spans[] }

/** Terms with what is said of them. `headline` are the few figures a sponsor reads first. */
export type Facts = { kind: 'facts'; style?: 'headline'; facts: readonly { term: string; says: Spans }[] }

export type Table = {
  kind: 'table'
  caption: string
  /** Numbered among the tables, or, as a grid of tones, among the figures. */
  style?: 'grid'
  columns: readonly Column[]
  rows: readonly Row[]
}

export type Column = {
  title: string
  kind: ColumnKind
  /** Share of the table's width beside the other columns; 1 where left out. */
  share?: number
}
export type ColumnKind = 'text' | 'number' | 'rating' | 'day' | 'moment'

/** A row of cells, one a column; or the name of a group, over all columns, to which the rows below belong. */
export type Row = { cells: readonly Cell[] } | { group: string }

export type Cell = {
  text: Spans
  /** Names its row, for whoever hears the table and does not see it. */
  header?: true
  /** Its ground on the ramp of the ratings, from 0 (least achieved) to 1 (most). */
  tone?: number
}

export type FigureBlock = { kind: 'figure'; caption: string; figure: Figure }

export type Callout = { kind: 'callout'; tone: 'note' | 'warning'; title: string; text: readonly Spans[] }

/** What follows begins on a new page, where there are pages. */
export type Break = { kind: 'break' }

/** A piece of text in one manner. */
export type Span =
  | { kind: 'text'; text: string; weight?: 'strong' | 'soft' }
  /** The name of a person, kept apart from the words beside it: it may run from right to left. */
  | { kind: 'person'; name: string }
  /** A rating as its Harvey ball and letter: its symbol, and how far it stands on the ramp, 0 to 1. */
  | { kind: 'rating'; symbol: string; ramp: number }
  /** Of other use than to be read: a hash or an identifier, that may break anywhere. */
  | { kind: 'code'; text: string }
  /** To a heading of this document. */
  | { kind: 'reference'; to: string; text: string }
  /** Within one cell or paragraph. */
  | { kind: 'line-break' }
export type Spans = readonly Span[]

/** The first page. */
export type Cover = {
  title: string
  unit: string
  organisation: string
  sponsor: string
  /** Words for where the version stands: "Version 2, issued 7 December 2026". */
  standing: string
  /** Words for the days the ratings were recorded on. */
  period: string
  facts: Facts
  /** What a reader must know before the rest: that this is a draft, withdrawn, or a copy that leaves something out. */
  notices: readonly Callout[]
}

/** A whole document, in the order it is read. */
export type ReportDocument = {
  /** BCP 47. */
  language: string
  title: string
  /** What stands at the foot of each page beside its number. */
  footer: string
  cover: Cover
  /** The blocks of a section begin with a break and its heading, whose `id` is the section's name. */
  sections: readonly { name: string; title: string; blocks: readonly Block[] }[]
}
