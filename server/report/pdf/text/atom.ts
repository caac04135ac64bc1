import bidiFactory from 'bidi-js'
import type { Face, Fonts } from '../font/fonts.ts'
import type { Span } from './span.ts'

/** The smallest thing that is placed: a text of one face, one look and one direction without a place to break in. */
export type Atom = {
  text: string
  face: Face
  size: number
  colour: string
  width: number
  /** The embedding level of Unicode's bidirectional algorithm: odd ones run from right to left. */
  level: number
}

/** Atoms that stay together on a line, or the space between such. */
export type Word = { atoms: Atom[]; width: number; isSpace: boolean }

const bidi = bidiFactory()
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u
const ideographs =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u3000-\\u303f\\uff00-\\uffef'
/** Spaces; one ideograph with the punctuation that may not begin a line; or a word up to where it may be broken. */
const words = new RegExp(
  `[^\\S\\u00a0\\u202f]+|[${ideographs}][、。，．・：；？！」』）〉》】ー々,.:;?!)]*|[^\\s${ideographs}]+?(?:[-/–—_](?=\\p{L})|(?=[\\s${ideographs}])|$)|[\\u00a0\\u202f]`,
  'gu',
)
/** Characters that are not drawn: controls, and marks of direction that the levels have taken in. */
const unseen = /^(?![\u200c\u200d])[\p{Cc}\p{Default_Ignorable_Code_Point}]$/u

/**
 * Whether a text is one from right to left: most of its letters are. What Assay writes around a name is not turned by
 * the name, even where the name comes first.
 */
export function runsLeft(text: string): boolean {
  if (!rightToLeft.test(text)) return false
  const letters = [...text].filter((character) => /\p{L}/u.test(character))
  return letters.filter((letter) => rightToLeft.test(letter)).length * 2 > letters.length
}

/** One line of text without line ends, as words in the order in which they are read. */
export function wordsOf(fonts: Fonts, spans: readonly Span[]): Word[] {
  const stretches = placed(spans)
  const text = stretches.map((stretch) => stretch.text).join('')
  const levels = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text, runsLeft(text) ? 'rtl' : 'ltr').levels : null
  return [...text.matchAll(words)].map(({ 0: word, index }) => {
    const within = stretches.find(({ end }) => index < end)
    const isPlain = levels === null && within && index + word.length <= within.end && plain.test(word)
    const atoms = isPlain ? [plainAtom(fonts, within, word)] : atomsOf(fonts, stretches, levels, word, index)
    const width = atoms.reduce((sum, atom) => sum + atom.width, 0)
    return { atoms, width, isSpace: /^\s/.test(word) && word !== '\u00a0' && word !== '\u202f' }
  })
}

/** A span with the place where it ends in the whole text. */
type Stretch = Span & { end: number }

function placed(spans: readonly Span[]): Stretch[] {
  let end = 0
  return spans.map((span) => {
    const text = span.text.replace(/\t/g, ' ').normalize('NFC')
    end += text.length
    return { ...span, text, end }
  })
}

/** What most words are made of: one face draws all of it, and nothing turns. */
const plain = /^[ -~]+$/

function plainAtom(fonts: Fonts, { cut, size, colour }: Span, text: string): Atom {
  const face = fonts.faceFor(cut, 'x'.charCodeAt(0))
  return { text, face, size, colour, width: fonts.width(face, text) * size, level: 0 }
}

/** A word character by character: cut where the look, the face or the direction changes. */
function atomsOf(
  fonts: Fonts,
  stretches: readonly Stretch[],
  levels: Uint8Array | null,
  word: string,
  index: number,
): Atom[] {
  const atoms: Atom[] = []
  let last: { atom: Atom; stretch: Stretch; turns: boolean } | null = null
  let at = index
  for (const character of word) {
    const here = at
    at += character.length
    const stretch = stretches.find(({ end }) => here < end)
    if (!stretch || unseen.test(character)) continue
    const codePoint = character.codePointAt(0) ?? 0
    const level = levels?.[here] ?? 0
    const joins = /^(?:\p{M}|\u200c|\u200d)$/u.test(character)
    const turns = level % 2 === 1 && (rightToLeft.test(character) || joins)
    const isDrawnByLast = joins && last?.atom.face.font.hasGlyphForCodePoint(codePoint)
    const face: Face = last && isDrawnByLast ? last.atom.face : fonts.faceFor(stretch.cut, codePoint)
    if (
      last &&
      last.stretch === stretch &&
      last.atom.face === face &&
      last.atom.level === level &&
      last.turns === turns
    ) {
      last.atom.text += character
    } else {
      const atom: Atom = { text: character, face, size: stretch.size, colour: stretch.colour, width: 0, level }
      atoms.push(atom)
      last = { atom, stretch, turns }
    }
  }
  for (const atom of atoms) {
    // What turns without being a letter of such a script (brackets, dashes) is turned here; fonts turn their own.
    if (atom.level % 2 === 1 && !rightToLeft.test(atom.text)) atom.text = mirrored(atom.text)
    atom.width = fonts.width(atom.face, atom.text) * atom.size
  }
  return atoms
}

function mirrored(text: string): string {
  return [...text]
    .reverse()
    .map((character) => bidi.getMirroredCharacter(character) ?? character)
    .join('')
}

/** Atoms of a line in the order in which they stand on it (rule L2 of the algorithm). */
export function inVisualOrder(atoms: readonly Atom[], base: number): Atom[] {
  const highest = Math.max(base, ...atoms.map(({ level }) => level))
  const ordered = [...atoms]
  for (let level = highest; level >= 1; level--) {
    let start = -1
    for (let index = 0; index <= ordered.length; index++) {
      const inside = (ordered[index]?.level ?? -1) >= level
      if (inside && start < 0) start = index
      if (!inside && start >= 0) {
        ordered.splice(start, index - start, ...ordered.slice(start, index).reverse())
        start = -1
      }
    }
  }
  return ordered
}
