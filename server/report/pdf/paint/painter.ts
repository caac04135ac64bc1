import type { Fonts } from '../font/fonts.ts'
import type { Page } from '../layout/flow.ts'
import { page as paper } from '../layout/page.ts'
import type { Anchor, Element, Mark } from '../layout/piece.ts'
import type { Op } from './op.ts'

type Structure = PDFKit.PDFStructureElement

/** Draws pages into a PDF: the marks in their place, each inside its element of the structure. */
export class Painter {
  readonly #document: PDFKit.PDFDocument
  readonly #fonts: Fonts
  readonly #root: Structure
  readonly #structures = new Map<Element, Structure>()
  readonly #registered = new Set<string>()
  #chapter: PDFKit.PDFOutline | null = null

  constructor(document: PDFKit.PDFDocument, fonts: Fonts) {
    this.#document = document
    this.#fonts = fonts
    this.#root = document.struct('Document')
    document.addStructure(this.#root)
  }

  /** A page, and whatever stands at its head and foot. */
  page({ placed }: Page, decoration: readonly Op[]): void {
    this.#document.addPage()
    this.#decorate(decoration, 0, 0)
    for (const { piece, y } of placed) {
      const top = paper.top + y
      if (piece.anchor) this.#anchor(piece.anchor, top)
      for (const mark of piece.marks) this.#mark(mark, paper.left, top)
    }
  }

  end(): void {
    this.#root.end()
  }

  #mark({ element, ops }: Mark, x: number, y: number) {
    if (!element) return this.#decorate(ops, x, y)
    const structure = this.#structureOf(element)
    const drawn = ops.filter((op) => op.kind !== 'link')
    for (const link of ops.filter((op) => op.kind === 'link')) {
      // The whole of what is said is the link; it ends at once, while its page is the current one.
      const inner = this.#document.struct('Link')
      structure.add(inner)
      this.#content('Link', inner, drawn, x, y)
      this.#document.goTo(x + link.x, y + link.y, link.width, link.height, link.to, {
        structParent: inner,
        Contents: Object(link.says),
      })
      inner.end()
      return
    }
    this.#content(element.type, structure, drawn, x, y)
  }

  #content(type: string, structure: Structure, ops: readonly Op[], x: number, y: number) {
    const content = this.#document.markStructureContent(type)
    for (const op of ops) this.#draw(op, x, y)
    this.#document.endMarkedContent()
    structure.add(content)
  }

  #decorate(ops: readonly Op[], x: number, y: number) {
    if (ops.length === 0) return
    this.#document.markContent('Artifact', { type: 'Layout' })
    for (const op of ops) this.#draw(op, x, y)
    this.#document.endMarkedContent()
  }

  #structureOf(element: Element): Structure {
    const known = this.#structures.get(element)
    if (known) return known
    const { type, parent, alt, scope } = element
    const structure = this.#document.struct(type, { ...(alt && { alt }), ...(scope && { scope }) })
    const above = parent ? this.#structureOf(parent) : this.#root
    above.add(structure)
    this.#structures.set(element, structure)
    return structure
  }

  #anchor({ id, title, level }: Anchor, top: number) {
    const { outline } = this.#document
    this.#document.addNamedDestination(id, 'XYZ', 0, top - 12, null)
    const above = level === 1 ? outline : (this.#chapter ?? outline)
    const item = above.addItem(title, { top: top - 12, left: paper.width })
    if (level === 1) this.#chapter = item
  }

  #draw(op: Op, dx: number, dy: number) {
    const document = this.#document
    const x = op.x + dx
    const y = op.y + dy
    if (op.kind === 'text') {
      this.#use(op.face.id)
      document.fontSize(op.size).fillColor(op.colour)
      document.text(op.text, x, y, { lineBreak: false, baseline: 'alphabetic' })
      return
    }
    if (op.kind === 'link') return
    if (op.kind === 'image') {
      document.image(Buffer.from(op.bytes), x, y, { fit: [op.width, op.height] })
      return
    }
    document.save()
    if (op.kind === 'rect') document.rect(x, y, op.width, op.height)
    else document.translate(x, y).path(op.path)
    if (op.lineWidth) document.lineWidth(op.lineWidth)
    if (op.dash) document.dash(op.dash, { space: op.dash })
    if (op.fill && op.stroke) document.fillAndStroke(op.fill, op.stroke)
    else if (op.fill) document.fill(op.fill)
    else document.stroke(op.stroke)
    document.restore()
  }

  #use(id: string) {
    if (!this.#registered.has(id)) {
      const face = [...this.#fonts.faces].find((one) => one.id === id)
      if (!face) throw new Error(`No font is called ${id}.`)
      this.#document.registerFont(id, face.embedded())
      this.#registered.add(id)
    }
    this.#document.font(id)
  }
}
