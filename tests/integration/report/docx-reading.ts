import { SaxesParser } from 'saxes'
import { displayRating } from '../../../lib/measurement/scale.ts'
import type { Spans } from '../../../lib/report/block.ts'

type Paragraph = { style: string; text: string; rtl: boolean; newPage: boolean }
type Table = { style: string; name: string; headingRows: number; rtl: boolean; width: number; fills: string[] }
export type DocxReading = {
  paragraphs: Paragraph[]
  tables: Table[]
  /** The texts of the cells of each row. */
  rows: string[][]
  runStyles: string[]
  /** What each field is asked for. */
  fields: string[]
  bookmarks: { id: string; name: string }[]
  anchors: string[]
  pictures: { alternative: string; embedded: string; drawn: string }[]
}

/** A reading of its own of a part in WordprocessingML, in the order of the document. */
export function docxReading(xml: string): DocxReading {
  const reading: DocxReading = {
    paragraphs: [],
    tables: [],
    rows: [],
    runStyles: [],
    fields: [],
    bookmarks: [],
    anchors: [],
    pictures: [],
  }
  const { paragraphs, tables, rows, fields, pictures } = reading
  const parser = new SaxesParser()
  const open: string[] = []
  parser.on('error', (error) => {
    throw error
  })
  const add = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph) paragraph.text += text
    const cells = rows.at(-1)
    if (cells && open.includes('w:tc')) cells.push((cells.pop() ?? '') + text)
  }
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name)
    const of = (attribute: string) => String(attributes[attribute] ?? '')
    const value = of('w:val')
    const [paragraph, table, picture] = [paragraphs.at(-1), tables.at(-1), pictures.at(-1)]
    if (name === 'w:p') paragraphs.push({ style: 'Normal', text: '', rtl: false, newPage: false })
    if (name === 'w:pStyle' && paragraph) paragraph.style = value
    if (name === 'w:bidi' && paragraph) paragraph.rtl = true
    if (name === 'w:pageBreakBefore' && paragraph) paragraph.newPage = true
    if (name === 'w:br') add('\n')
    if (name === 'w:tab' && open.includes('w:r')) add('\t')
    if (name === 'w:rStyle') reading.runStyles.push(value)
    if (name === 'w:fldSimple') fields.push(of('w:instr').trim())
    if (name === 'w:instrText') fields.push('')
    if (name === 'w:bookmarkStart') reading.bookmarks.push({ id: of('w:id'), name: of('w:name') })
    if (name === 'w:hyperlink') reading.anchors.push(of('w:anchor'))
    if (name === 'w:tbl') tables.push({ style: '', name: '', headingRows: 0, rtl: false, width: 0, fills: [] })
    if (name === 'w:tr') rows.push([])
    if (name === 'w:tc') rows.at(-1)?.push('')
    if (table) {
      if (name === 'w:tblStyle') table.style = value
      if (name === 'w:tblCaption') table.name = value
      if (name === 'w:tblHeader') table.headingRows += 1
      if (name === 'w:bidiVisual') table.rtl = true
      if (name === 'w:gridCol') table.width += Number(of('w:w'))
      if (name === 'w:shd') table.fills.push(of('w:fill'))
    }
    if (name === 'wp:docPr') pictures.push({ alternative: of('descr'), embedded: '', drawn: '' })
    if (name === 'a:blip' && picture) picture.embedded = of('r:embed')
    if (name === 'asvg:svgBlip' && picture) picture.drawn = of('r:embed')
  })
  parser.on('text', (text) => {
    if (open.at(-1) === 'w:t') add(text)
    if (open.at(-1) === 'w:instrText') fields.push((fields.pop() ?? '') + text.trim())
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return reading
}

/** What spans say, as a reader of the file sees it. */
export function docxText(spans: Spans): string {
  return spans
    .map((span) => {
      if (span.kind === 'line-break') return '\n'
      if (span.kind === 'person') return span.name
      if (span.kind !== 'rating') return span.text
      return `${['○', '◔', '◑', '◕', '●'][Math.round(span.ramp * 4)]}\u00A0${displayRating(span.symbol)}`
    })
    .join('')
}
