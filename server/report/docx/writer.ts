import { isRightToLeft, type Run, runsOf } from './xml/run.ts'
import { type TableContent, tableOf } from './xml/table.ts'

export type HeadingLevel = 1 | 2 | 3 | 4
type ParagraphStyle = 'Normal' | 'Small' | 'ListBullet' | 'Title' | 'Subtitle' | 'Kicker'
type Captioned = TableContent & { caption: string; kind?: 'Table' | 'Figure' }

/** A heading that the table of contents names. */
export type Entry = { level: HeadingLevel; title: string; bookmark: string }

/** Puts the body of the file together in the order in which it is read. */
export class DocumentWriter {
  readonly entries: Entry[] = []
  readonly #parts: string[] = []
  readonly #numbers = { Table: 0, Figure: 0 }
  #isAfterTable = false

  get body(): string {
    return this.#parts.join('')
  }

  heading(level: HeadingLevel, content: string | readonly Run[], bookmark?: string): void {
    const runs = runsFrom(content)
    const title = runs.map(({ text }) => text).join('')
    const id = this.entries.length
    const name = bookmark ?? `heading_${id + 1}`
    this.entries.push({ level, title, bookmark: name })
    this.#paragraph(
      `Heading${level}`,
      runs,
      `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runsOf(runs)}<w:bookmarkEnd w:id="${id}"/>`,
    )
  }

  paragraph(content: string | readonly Run[], style: ParagraphStyle = 'Normal', { keep = false } = {}): void {
    const runs = runsFrom(content)
    if (runs.every(({ text }) => text.trim() === '')) return
    this.#paragraph(style, runs, runsOf(runs), keep)
  }

  list(items: readonly (string | readonly Run[])[]): void {
    for (const item of items) this.paragraph(item, 'ListBullet')
  }

  /** A table with its number and what it shows above it; one without rows is left out. */
  table({ caption, kind = 'Table', ...content }: Captioned): void {
    if (content.rows.length === 0) return
    this.#numbers[kind] += 1
    const number = `<w:fldSimple w:instr=" SEQ ${kind} \\* ARABIC "><w:r><w:t>${this.#numbers[kind]}</w:t></w:r></w:fldSimple>`
    const runs: Run[] = [{ text: `. ${caption}` }]
    const label = runsOf([{ text: `${kind}\u00A0` }])
    this.#paragraph('Caption', [{ text: kind }, ...runs], label + number + runsOf(runs))
    this.#table(content, caption)
  }

  /** Facts side by side: no table that anybody would count. */
  facts(content: TableContent): void {
    this.#table(content, '')
  }

  /** What is WordprocessingML already. */
  raw(xml: string): void {
    this.#parts.push(xml)
  }

  #table(content: TableContent, title: string) {
    this.#parts.push(tableOf(content, title))
    this.#isAfterTable = true
  }

  #paragraph(style: string, runs: readonly Run[], content: string, keep = false) {
    const isFree = this.#isAfterTable && (style === 'Normal' || style === 'Small')
    this.#isAfterTable = false
    const properties = [
      style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`,
      keep ? '<w:keepNext/>' : '',
      isRightToLeft(runs) ? '<w:bidi/>' : '',
      isFree ? '<w:spacing w:before="160"/>' : '',
    ].join('')
    this.#parts.push(`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`)
  }
}

function runsFrom(content: string | readonly Run[]): readonly Run[] {
  return typeof content === 'string' ? [{ text: content }] : content
}
