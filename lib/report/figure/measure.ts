import { plainLine } from './xml.ts'

/**
 * How wide a text is at most, in pixels. Nothing that draws tells its widths to this code, and each may take another
 * font: the shares of the size are those of Atkinson Hyperlegible Next in bold, rounded up.
 */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0
  for (const letter of plainLine(text)) width += shareOf(letter)
  return width * size * (bold ? 1 : 0.95)
}

const narrow = new Set("' .,:;|!()[]ijl·")
const slim = new Set('frt"-/\\_{}I1`')
const wide = new Set('MWmw%@OQ#—…')

function shareOf(letter: string): number {
  if (narrow.has(letter)) return 0.36
  if (slim.has(letter)) return 0.46
  if (wide.has(letter)) return 0.94
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(letter)) return 0
  if (/[a-z0-9?*<>=+^~$−–’‘“”]/u.test(letter)) return 0.64
  if (/[A-Z&]/u.test(letter)) return 0.74
  const code = letter.codePointAt(0) ?? 0
  return code < 0x1100 ? 0.85 : 1.1
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const ellipsis = '…'

/** The text, or as much of its beginning as the room takes, with an ellipsis; never part of a letter. */
export function fitted(text: string, size: number, room: number, bold = false): string {
  const line = plainLine(text)
  if (widthOf(line, size, bold) <= room) return line
  let kept = ''
  for (const { segment } of graphemes.segment(line)) {
    if (widthOf(kept + segment + ellipsis, size, bold) > room) break
    kept += segment
  }
  return kept.trimEnd() + ellipsis
}

/** The text in lines no wider than the room: broken between words, the last line cut where there is more. */
export function wrapped(text: string, size: number, room: number, most: number): string[] {
  const words = plainLine(text).split(' ')
  const lines: string[] = []
  let line = ''
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer, size) <= room) {
      line = longer
      continue
    }
    if (lines.length === most - 1) return [...lines, fitted([line, ...words.slice(index)].join(' '), size, room)]
    lines.push(fitted(line, size, room))
    line = word
  }
  return [...lines, fitted(line, size, room)]
}
