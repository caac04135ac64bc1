import type { GlyphFont } from './glyph-text.ts'

const string = String.raw`<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\)])*\)`
/** What matters of a page: which font is taken, replacement texts, where they end, and strings of glyphs. */
const tokens = new RegExp(String.raw`\/(\w+)\s+[\d.]+\s+Tf\b|\/ActualText\s*(${string})|\bEMC\b|(${string})`, 'g')

/** Glyphs that the file shows together, with the text it gives them, and where it writes a replacement text for them. */
export type Shown = { font: GlyphFont; text: string; glyphs: string[]; replacement?: { from: number; to: number } }

/** The glyphs of a page in the order in which they are drawn. */
export function shownOn(content: string, fonts: ReadonlyMap<string, GlyphFont>): Shown[] {
  const all: Shown[] = []
  let font: GlyphFont | undefined
  let replaced: Omit<Shown, 'font'> | undefined
  for (const { 0: token, 1: fontName, 2: text, 3: shown, index } of content.matchAll(tokens)) {
    if (fontName !== undefined) font = fonts.get(fontName)
    else if (text !== undefined) {
      const to = index + token.length
      replaced = { text: textOf(bytesOf(text)), glyphs: [], replacement: { from: to - text.length, to } }
    } else if (token === 'EMC') {
      if (replaced && font && replaced.glyphs.length > 0) all.push({ font, ...replaced })
      replaced = undefined
    } else if (font && shown !== undefined) {
      for (const glyph of bytesOf(shown).toString('hex').match(/.{4}/g) ?? []) {
        if (replaced) replaced.glyphs.push(glyph)
        else all.push({ font, text: font.texts.get(glyph) ?? '', glyphs: [glyph] })
      }
    }
  }
  return all
}

/** What stands for one text together. */
export type ShownCluster = [Shown, ...Shown[]]

/** Puts together again what one cluster was taken apart into, since its marks stand at other heights. */
export function clustersOf(all: readonly Shown[]): ShownCluster[] {
  const clusters: ShownCluster[] = []
  for (const shown of all) {
    const cluster = clusters.at(-1)
    if (cluster && belongs(shown, cluster)) cluster.push(shown)
    else clusters.push([shown])
  }
  return clusters
}

function belongs({ font, text, glyphs }: Shown, cluster: readonly Shown[]): boolean {
  const [first] = cluster
  if (!first || first.font !== font || glyphs.some((glyph) => cluster.some((one) => one.glyphs.includes(glyph)))) {
    return false
  }
  if (cluster.at(-1)?.text === text) return [...text].length > 1 || font.shared.has(text)
  // Its letter was shown before, by itself; here are its marks, with the text of both.
  const whole = text.normalize('NFKD')
  const isMarked = /\p{M}/u.test(whole) && whole.startsWith(first.text.normalize('NFKD'))
  return cluster.length === 1 && isMarked && glyphs.length < [...whole].length
}

/** The bytes of a string as a PDF writes it: in hexadecimal digits, or as letters with escapes (PDF 1.7, 7.3.4). */
function bytesOf(written: string): Buffer {
  if (written.startsWith('<')) return Buffer.from(written.replace(/[^0-9A-Fa-f]/g, ''), 'hex')
  const plain = written
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, sign: string) =>
      /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
    )
  return Buffer.from(plain, 'latin1')
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A text string of PDF: UTF-16 after a mark, else one byte a letter. */
function textOf(bytes: Buffer): string {
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff
  return isWide ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1')
}
