import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib'
import { type Cluster, type GlyphFont, glyphText, sharedTexts } from './glyph-text.ts'
import { clustersOf, type ShownCluster, shownOn } from './shown-glyphs.ts'
import { readMap, writtenMap } from './unicode-map.ts'

const name = PDFName.of

type Content = { ref: PDFRef; content: string; clusters: ShownCluster[] }

/**
 * Gives each glyph its own text. Typst 0.14 gives all glyphs of a cluster, such as a letter and the marks above it, the
 * text of the whole cluster: pdf.js and MuPDF read the letters twice, and so does Poppler where a mark is drawn apart.
 */
export function tellGlyphsApart(pdf: PDFDocument): void {
  const fonts = new Map<PDFRef, GlyphFont>()
  const contents = pdf.getPages().flatMap(({ node }): Content[] => {
    const known = new Map<string, GlyphFont>()
    for (const [key, ref] of mapsOf(node.Resources())) {
      const font = fonts.get(ref) ?? fontOf(decoded(pdf, ref))
      fonts.set(ref, font)
      if (font.shared.size > 0) known.set(key, font)
    }
    const ref = node.get(name('Contents'))
    if (known.size === 0 || !(ref instanceof PDFRef)) return []
    const content = decoded(pdf, ref)
    return [{ ref, content, clusters: clustersOf(shownOn(content, known)) }]
  })
  const apart = new Map<GlyphFont, ReadonlyMap<string, string>>()
  for (const [ref, font] of fonts) {
    const clusters = contents.flatMap(({ clusters }) => clusters.flatMap((cluster) => askedOf(font, cluster)))
    if (clusters.length === 0) continue
    const texts = glyphText(font, clusters)
    apart.set(font, texts)
    pdf.context.assign(ref, pdf.context.flateStream(writtenMap(decoded(pdf, ref), texts)))
  }
  for (const { ref, content, clusters } of contents) {
    const written = withReplacements(content, clusters, apart)
    if (written !== content) pdf.context.assign(ref, pdf.context.flateStream(Buffer.from(written, 'latin1')))
  }
}

function fontOf(map: string): GlyphFont {
  const texts = readMap(map)
  return { texts, shared: sharedTexts(texts) }
}

/** A cluster that tells something of the glyphs of a font. */
function askedOf(font: GlyphFont, cluster: ShownCluster): Cluster[] {
  const [first] = cluster
  const text = cluster.at(-1)?.text ?? ''
  if (first.font !== font || !(font.shared.has(text) || cluster.some(({ replacement }) => replacement))) return []
  return [{ text, glyphs: cluster.flatMap(({ glyphs }) => glyphs) }]
}

/** The content of a page where each part of a cluster that is drawn apart is replaced by its own text alone. */
function withReplacements(
  content: string,
  clusters: readonly ShownCluster[],
  apart: ReadonlyMap<GlyphFont, ReadonlyMap<string, string>>,
): string {
  const parts: string[] = []
  let at = 0
  for (const { font, glyphs, replacement } of clusters.flatMap((cluster) => (cluster.length > 1 ? cluster : []))) {
    if (!replacement) continue
    const own = glyphs.map((glyph) => apart.get(font)?.get(glyph) ?? '').join('')
    parts.push(content.slice(at, replacement.from), `<feff${Buffer.from(own, 'utf16le').swap16().toString('hex')}>`)
    at = replacement.to
  }
  return [...parts, content.slice(at)].join('')
}

/** The maps from glyphs to text of the fonts of a page, by the names that its content has for them. */
function mapsOf(resources: PDFDict | undefined): [string, PDFRef][] {
  const fonts = resources?.lookupMaybe(name('Font'), PDFDict)
  if (!fonts) return []
  return fonts.keys().flatMap((key): [string, PDFRef][] => {
    const map = fonts.lookup(key, PDFDict).get(name('ToUnicode'))
    return map instanceof PDFRef ? [[key.decodeText(), map]] : []
  })
}

function decoded(pdf: PDFDocument, ref: PDFRef): string {
  const stream = pdf.context.lookup(ref)
  if (!(stream instanceof PDFRawStream)) return ''
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}
