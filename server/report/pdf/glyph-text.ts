/** Glyphs that stand for a text together, in the order in which they are drawn. */
export type Cluster = { text: string; glyphs: readonly string[] }

export type GlyphFont = {
  /** What the file says that each glyph stands for. */
  texts: ReadonlyMap<string, string>
  /** Those of them that do not tell which glyph stands for what. */
  shared: ReadonlySet<string>
}

/**
 * What each glyph of some clusters stands for, from what they stand for together: a glyph with a text of one letter has
 * that one, and what is left of a cluster belongs to the glyph that is left. Where nothing follows, the first glyph
 * stands for the whole and the others for nothing that is seen.
 */
export function glyphText({ texts, shared }: GlyphFont, clusters: readonly Cluster[]): Map<string, string> {
  const known = new Map([...texts].filter(([, text]) => !shared.has(text)))
  let open = unique(clusters)
  while (open.length > 0) {
    const before = open.length
    open = open.filter((cluster) => !settle(known, cluster, 1))
    if (open.length < before) continue
    // Nothing follows by itself any more: letters are taken in the order in which they are drawn, once.
    const next = open.findIndex((cluster) => settle(known, cluster, cluster.glyphs.length))
    if (next < 0) break
    open.splice(next, 1)
  }
  for (const { text, glyphs } of open) {
    const unknown = glyphs.filter((glyph) => !known.has(glyph))
    const left = without(text, glyphs, known)
    for (const [index, glyph] of unknown.entries()) known.set(glyph, index === 0 && left !== '' ? left : nothing)
  }
  return known
}

/**
 * Texts that do not tell which glyph stands for what: those of several letters, and those of one that several glyphs draw
 * together. A letter of Arabic has several glyphs too, each of them the whole letter.
 */
export function sharedTexts(texts: ReadonlyMap<string, string>): Set<string> {
  const glyphs = new Map<string, number>()
  for (const text of texts.values()) glyphs.set(text, (glyphs.get(text) ?? 0) + 1)
  const isShared = (text: string) =>
    [...text].length > 1 || ((glyphs.get(text) ?? 0) > 1 && [...text.normalize('NFKD')].length > 1)
  const shared = [...glyphs.keys()].filter(isShared)
  // Ligatures such as fi are one glyph: a font with no others has nothing to tell apart.
  const isLigature = (text: string) => glyphs.get(text) === 1 && /^\p{Ll}+$/u.test(text)
  return new Set(shared.every(isLigature) ? [] : shared)
}

function unique(clusters: readonly Cluster[]): Cluster[] {
  const seen = new Map(clusters.map((cluster) => [`${cluster.text} ${cluster.glyphs.join()}`, cluster]))
  return [...seen.values()].toSorted((a, b) => a.glyphs.length - b.glyphs.length)
}

/** A map has to name a letter: one that is not seen. */
const nothing = '\u200b'

function without(text: string, glyphs: readonly string[], known: ReadonlyMap<string, string>): string {
  const left = [...text]
  for (const letter of glyphs.flatMap((glyph) => [...(known.get(glyph) ?? '')])) {
    if (left.includes(letter)) left.splice(left.indexOf(letter), 1)
  }
  return left.join('')
}

/** Whether nothing of a cluster is unknown, or could be told where at most `most` glyphs were. */
function settle(known: Map<string, string>, { text, glyphs }: Cluster, most: number): boolean {
  // A letter that is drawn in parts, such as ị or ำ, is taken apart too.
  const whole = glyphs.length > [...text].length ? text.normalize('NFKD') : text
  const left = [...without(whole, glyphs, known)]
  const unknown = glyphs.filter((glyph) => !known.has(glyph))
  if (unknown.length === 0) return true
  if (unknown.length > most) return false
  if (unknown.length === 1 && left.length > 0) {
    known.set(unknown[0] ?? '', left.join(''))
    return true
  }
  if (unknown.length !== left.length) return false
  for (const [index, glyph] of unknown.entries()) known.set(glyph, left[index] ?? '')
  return true
}
