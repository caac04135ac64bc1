import type { Fonts } from '../font/fonts.ts'
import { moved } from '../paint/op.ts'
import { linesOf } from '../text/lines.ts'
import { type Span, type StyleName, span } from '../text/span.ts'
import type { Drawing } from './drawing.ts'
import { text } from './page.ts'
import type { Anchor, Element, HeadingType, Mark, Piece } from './piece.ts'
import { type TableOptions, tablePieces } from './table.ts'

type Paragraph = { before?: number; width?: number; indent?: number; keep?: boolean }

const lesserHeadings: Record<Exclude<HeadingType, 'H1'>, { style: StyleName; before: number }> = {
  H2: { style: 'h2', before: 20 },
  H3: { style: 'h3', before: 16 },
  H4: { style: 'strong', before: 12 },
}

/** Text as wide as it is read well. */
export const measure = 400

/** Puts a document together from its parts, in the order in which they are read. */
export class Composer {
  readonly fonts: Fonts
  readonly pieces: Piece[] = []
  readonly #accent: string | null
  #section: Element | null = null

  /** The organisation's colour for headings and rules; null for ink. */
  constructor(fonts: Fonts, accent: string | null) {
    this.fonts = fonts
    this.#accent = accent
  }

  /** A chapter, on a page of its own. */
  chapter(title: string, anchor: string): void {
    this.#section = { type: 'Sect', parent: null }
    this.#heading('H1', [span(title, 'h1')], { id: anchor, title, level: 1 }, { before: 0, newPage: true })
  }

  /** A part of a chapter that is worth a line in the contents. */
  section(title: string, anchor: string, { newPage = false } = {}): void {
    this.#heading('H2', [span(title, 'h2')], { id: anchor, title, level: 2 }, { before: 22, newPage })
  }

  /** A heading within a chapter or a section. */
  heading(title: string, { level = 'H2' }: { level?: Exclude<HeadingType, 'H1'> } = {}): void {
    const { style, before } = lesserHeadings[level]
    this.#heading(level, [span(title, style)], undefined, { before })
  }

  /** The title of the whole document. */
  title(title: string): void {
    const element: Element = { type: 'P', parent: null }
    for (const { ops, height } of linesOf(this.fonts, [this.#coloured(span(title, 'title'))], text.width)) {
      this.pieces.push({ kind: 'heading', height, before: 0, keep: true, marks: [{ element, ops }] })
    }
  }

  paragraph(content: string | Span[], options: Paragraph = {}): void {
    const spans = typeof content === 'string' ? [span(content)] : content
    if (spans.every((one) => one.text.trim() === '')) return
    this.#lines({ type: 'P', parent: this.#section }, spans, { before: 6, width: measure, ...options })
  }

  list(items: readonly (string | Span[])[], style: StyleName = 'body'): void {
    if (items.length === 0) return
    const list: Element = { type: 'L', parent: this.#section }
    for (const item of items) {
      const element: Element = { type: 'LI', parent: list }
      const [dash] = linesOf(this.fonts, [span('–', style)], 12)
      const spans = typeof item === 'string' ? [span(item, style)] : item
      const label: Mark = { element: { type: 'Lbl', parent: element }, ops: dash?.ops ?? [] }
      this.#lines({ type: 'LBody', parent: element }, spans, { before: 3.5, width: measure - 12, indent: 12 }, label)
    }
  }

  table(options: TableOptions): void {
    this.pieces.push(...tablePieces(this.fonts, this.#section, options))
  }

  /** A chart, with what it shows in words for those who do not see it. */
  figure(drawing: Drawing, alt: string, { before = 10, keep = false } = {}): void {
    const element: Element = { type: 'Figure', parent: this.#section, alt }
    const { height, ops } = drawing
    this.pieces.push({ kind: 'figure', height, before, keep, marks: [{ element, ops }] })
  }

  /** Room that nothing stands in. */
  gap(height: number): void {
    this.pieces.push({ kind: 'text', height, before: 0, keep: true, marks: [] })
  }

  /** What was written last stays on the page of what follows. */
  keepLast(): void {
    const last = this.pieces.at(-1)
    if (last) last.keep = true
  }

  add(piece: Piece): void {
    this.pieces.push(piece)
  }

  /** The part of the document that is being written, to be the parent of what is added. */
  get parent(): Element | null {
    return this.#section
  }

  #heading(
    type: HeadingType,
    spans: Span[],
    anchor: Anchor | undefined,
    { before, newPage = false }: { before: number; newPage?: boolean },
  ) {
    const element: Element = { type, parent: this.#section }
    linesOf(this.fonts, spans.map(this.#coloured), text.width).forEach(({ ops, height }, index) => {
      const isFirst = index === 0
      this.pieces.push({
        kind: 'heading',
        height,
        before: isFirst ? before : 0,
        keep: true,
        marks: [{ element, ops }],
        ...(isFirst && { anchor, newPage }),
      })
    })
    if (type === 'H1') this.gap(8)
    if (type === 'H2') this.gap(2)
  }

  #coloured = (one: Span): Span => (one.cut === 'serif' && this.#accent ? { ...one, colour: this.#accent } : one)

  /** Lines of a paragraph: neither its first nor its last is left alone on a page. */
  #lines(element: Element, spans: Span[], options: Paragraph, label?: Mark) {
    const { before = 6, width = measure, indent = 0, keep = false } = options
    const lines = linesOf(this.fonts, spans, width)
    lines.forEach(({ ops, height }, index) => {
      const isFirst = index === 0
      const isAlone = isFirst || index === lines.length - 2
      this.pieces.push({
        kind: 'text',
        height,
        before: isFirst ? before : 0,
        keep: index === lines.length - 1 ? keep : isAlone,
        marks: [...(isFirst && label ? [label] : []), { element, ops: moved(ops, indent, 0) }],
      })
    })
  }
}
