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
  const cleaned = spans.map((span) => ({
    ...span,
    text: span.text.replace(/\t/g, ' ').normalize('NFC'),
  }))
  const text = cleaned.map((span) => span.text).join('')
  const levels = rightToLeft.test(text) ? bidi.getEmbeddingLevels(text, runsLeft(text) ? 'rtl' : 'ltr').levels : null
  const ends: number[] = []
  let end = 0
  for (const span of cleaned) {
    end += span.text.length
    ends.push(end)
  }
  let current = 0
  return [...text.matchAll(words)].map(({ 0: word, index }) => {
    const atoms: Atom[] = []
    let last: { atom: Atom; span: number; turns: boolean } | null = null
    let at = index
    for (const character of word) {
      while (at >= (ends[current] ?? text.length) && current < cleaned.length - 1) current += 1
      const span = cleaned[current]
      if (!span) break
      if (unseen.test(character)) {
        at += character.length
        continue
      }
      const codePoint = character.codePointAt(0) ?? 0
      const level = levels?.[at] ?? 0
      const joins = /^(?:\p{M}|\u200c|\u200d)$/u.test(character)
      const turns = level % 2 === 1 && (rightToLeft.test(character) || joins)
      const face =
        last && joins && last.atom.face.font.hasGlyphForCodePoint(codePoint)
          ? last.atom.face
          : fonts.faceFor(span.cut, codePoint)
      if (
        last &&
        last.span === current &&
        last.atom.face === face &&
        last.atom.level === level &&
        last.turns === turns
      ) {
        last.atom.text += character
      } else {
        const atom: Atom = { text: character, face, size: span.size, colour: span.colour, width: 0, level }
        atoms.push(atom)
        last = { atom, span: current, turns }
      }
      at += character.length
    }
    let width = 0
    for (const atom of atoms) {
      // What turns without being a letter of such a script (brackets, dashes) is turned here; fonts turn their own.
      if (atom.level % 2 === 1 && !rightToLeft.test(atom.text)) atom.text = mirrored(atom.text)
      atom.width = fonts.width(atom.face, atom.text) * atom.size
      width += atom.width
    }
    return { atoms, width, isSpace: /^\s/.test(word) && word !== '\u00a0' && word !== '\u202f' }
  })
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
