import type { Fonts } from '../font/fonts.ts'
import type { TextOp } from '../paint/op.ts'
import { type Atom, inVisualOrder, runsLeft, type Word, wordsOf } from './atom.ts'
import { lineHeight, type Span } from './span.ts'

export type Align = 'left' | 'right' | 'centre'

/** A line of text: what is drawn, from its own top left. */
export type Line = { ops: TextOp[]; width: number; height: number }

/**
 * Breaks text into lines no wider than `width`. Line ends in the text are kept. A paragraph in a script from right to
 * left is set flush right; a single line of it, such as a name, stands where all others do.
 */
export function linesOf(fonts: Fonts, spans: readonly Span[], width: number, align: Align = 'left'): Line[] {
  return hardLines(spans).flatMap((parts) => {
    const text = parts.map((part) => part.text).join('')
    const fromRight = runsLeft(text)
    const size = Math.max(...parts.map((part) => part.size))
    const lines = filled(wordsOf(fonts, parts), width, fonts)
    const flush = fromRight && align === 'left' && lines.length > 1 ? 'right' : align
    return lines.map(({ atoms, atSpace }) =>
      setLine(atoms, { width, size, flush, base: fromRight ? 1 : 0, end: atSpace ? ' ' : '' }),
    )
  })
}

/** The width a text takes on one line. */
export function widthOf(fonts: Fonts, spans: readonly Span[]): number {
  return wordsOf(fonts, spans).reduce((sum, word) => sum + word.width, 0)
}

function hardLines(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const span of spans) {
    span.text.split(/\r\n|\r|\n/).forEach((text, index) => {
      if (index > 0) lines.push([])
      lines.at(-1)?.push({ ...span, text })
    })
  }
  return lines
}

type Filled = { atoms: Atom[]; atSpace: boolean }

function filled(words: readonly Word[], width: number, fonts: Fonts): Filled[] {
  const lines: Filled[] = []
  let line: Atom[] = []
  let used = 0
  let space: Word | null = null
  for (const word of words.flatMap((word) => (word.width > width ? cut(word, width, fonts) : [word]))) {
    if (word.isSpace) {
      space = word
      continue
    }
    if (line.length > 0 && used + (space?.width ?? 0) + word.width > width + 0.01) {
      lines.push({ atoms: line, atSpace: space !== null })
      line = []
      used = 0
    } else if (space && line.length > 0) {
      line.push(...space.atoms)
      used += space.width
    }
    space = null
    line.push(...word.atoms)
    used += word.width
  }
  lines.push({ atoms: line, atSpace: false })
  return lines
}

/** A word that is wider than a line, in pieces that are not. */
function cut(word: Word, width: number, fonts: Fonts): Word[] {
  if (word.isSpace) return [{ ...word, width: 0, atoms: [] }]
  const pieces: Word[] = []
  let piece: Word = { atoms: [], width: 0, isSpace: false }
  for (const atom of word.atoms) {
    for (const { segment } of new Intl.Segmenter('en').segment(atom.text)) {
      const wide = fonts.width(atom.face, segment) * atom.size
      if (piece.atoms.length > 0 && piece.width + wide > width) {
        pieces.push(piece)
        piece = { atoms: [], width: 0, isSpace: false }
      }
      const last = piece.atoms.at(-1)
      if (last && last.face === atom.face && last.size === atom.size && last.level === atom.level) {
        last.text += segment
        last.width += wide
      } else {
        piece.atoms.push({ ...atom, text: segment, width: wide })
      }
      piece.width += wide
    }
  }
  return [...pieces, piece]
}

type Setting = {
  width: number
  size: number
  flush: Align
  base: number
  /** Who hears the text, or takes it out, needs the space that the line was broken at. */
  end: string
}

function setLine(atoms: readonly Atom[], { width, size, flush, base, end }: Setting): Line {
  const used = atoms.reduce((sum, atom) => sum + atom.width, 0)
  const height = lineHeight(size)
  // Letters of the largest size stand in the middle of the line.
  const y = height / 2 + size * 0.34
  let x = flush === 'right' ? width - used : flush === 'centre' ? (width - used) / 2 : 0
  const turns = atoms.some(({ level }) => level % 2 === 1)
  const ops: TextOp[] = []
  let lastLevel = 0
  for (const { text, face, size, colour, width, level } of turns ? inVisualOrder(atoms, base) : atoms) {
    const last = ops.at(-1)
    if (last && level + lastLevel === 0 && isSameLook(last, face.id, size, colour)) last.text += text
    else ops.push({ kind: 'text', x, y, face, size, colour, text })
    lastLevel = level
    x += width
  }
  const last = ops.at(-1)
  // A font turns what it draws from right to left: the space there is a text of its own.
  if (last && end && turns) ops.push({ ...last, x, text: end })
  else if (last) last.text += end
  return { ops, width: used, height }
}

function isSameLook(op: TextOp, id: string, size: number, colour: string): boolean {
  return op.face.id === id && op.size === size && op.colour === colour
}
