import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from 'pdf-lib'
import type { Block, ReportDocument, Row } from '../../../lib/report/block.ts'

const name = PDFName.of

/**
 * Makes the first cells of rows headers in the tree of tags (PDF 1.7, 14.8.4.3.4), which Typst 0.14 can't be told to:
 * `pdf.header-cell` is behind a feature that its Node package does not offer. What the tree says of borders and
 * colours of cells goes: it is no help to a reader, and a third of the file.
 */
export function markRowHeaders(pdf: PDFDocument, document: ReportDocument): void {
  const tree = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const tables = elementsOf(tree, 'Table')
  const blocks = document.sections.flatMap(({ blocks }) => blocks.filter(isTable))
  if (tables.length !== blocks.length) throw new Error(`The PDF has ${tables.length} tables of ${blocks.length}.`)
  for (const [index, { rows }] of blocks.entries()) {
    const table = tables[index]
    // The first row of tags is that of the titles.
    const lines = table ? elementsOf(table, 'TR') : []
    for (const [at, line] of lines.entries()) markRow(line, at === 0 ? undefined : rows[at - 1])
  }
}

const isTable = (block: Block) => block.kind === 'table'

function markRow(element: PDFDict, row: Row | undefined): void {
  const cells = childrenOf(element)
  for (const [index, cell] of cells.entries()) {
    const attributes = attributesOf(cell).filter((attribute) => attribute.get(name('O')) !== name('Layout'))
    // A list of headers would hide the one of the row: their scopes say the same and more.
    for (const attribute of attributes) attribute.delete(name('Headers'))
    if (row && 'cells' in row && row.cells[index]?.header) {
      cell.set(name('S'), name('TH'))
      attributes.push(cell.context.obj({ O: 'Table', Scope: 'Row' }))
    }
    if (attributes.length === 0) cell.delete(name('A'))
    else cell.set(name('A'), cell.context.obj(attributes))
  }
}

function attributesOf(element: PDFDict): PDFDict[] {
  const attributes = element.lookup(name('A'))
  if (attributes instanceof PDFDict) return [attributes]
  return attributes instanceof PDFArray
    ? attributes
        .asArray()
        .map((one) => dictOf(element, one))
        .filter(isDict)
    : []
}

/** Elements of a kind below another, in the order of the document. */
function elementsOf(parent: PDFDict, kind: string): PDFDict[] {
  const wanted = name(kind)
  return childrenOf(parent).flatMap((child) => (child.get(name('S')) === wanted ? [child] : elementsOf(child, kind)))
}

function childrenOf(element: PDFDict): PDFDict[] {
  const kids = element.lookup(name('K'))
  const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids]
  return list.map((kid) => dictOf(element, kid)).filter((kid): kid is PDFDict => isDict(kid) && kid.has(name('S')))
}

function dictOf(element: PDFDict, object: PDFObject): PDFDict | undefined {
  const found = element.context.lookup(object)
  return found instanceof PDFDict ? found : undefined
}

const isDict = (one: PDFDict | undefined): one is PDFDict => one !== undefined
