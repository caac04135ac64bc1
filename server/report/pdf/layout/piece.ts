import type { Op } from '../paint/op.ts'

/** An element of the document's structure, as readers that speak it or reflow it know it. */
export type Element = {
  type: ElementType
  /** null: the document itself. */
  parent: Element | null
  /** What a picture shows, in words. */
  alt?: string
  scope?: 'Row' | 'Column'
}

export type ElementType =
  | 'Sect'
  | HeadingType
  | 'P'
  | ('L' | 'LI' | 'Lbl' | 'LBody')
  | ('Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD')
  | 'Figure'
  | ('TOC' | 'TOCI')

export type HeadingType = 'H1' | 'H2' | 'H3' | 'H4'

/** What is drawn for an element; for none when it is decoration that nobody needs to be told of. */
export type Mark = { element: Element | null; ops: Op[] }

/** A place in the document that the contents, the outline and links lead to. */
export type Anchor = { id: string; title: string; level: 1 | 2 }

/** A part of the document that is never cut: a line of a paragraph, a row of a table, a chart. */
export type Piece = {
  height: number
  marks: Mark[]
  /** Space above, left out at the top of a page. */
  before: number
  /** Stays on the page of the piece that follows. */
  keep: boolean
  /** What belongs to one of these goes over to the next page whole, where it fits there. */
  whole?: object
  kind: 'heading' | 'text' | 'row' | 'figure'
  anchor?: Anchor
  /** Begins a page. */
  newPage?: boolean
  /** Drawn anew above this piece where it comes first on a page: the head of its table. */
  head?: Piece
}
