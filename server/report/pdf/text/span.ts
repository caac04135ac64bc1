import type { Cut } from '../font/fonts.ts'
import { palette } from '../paint/palette.ts'

/** A stretch of text in one look. */
export type Span = { text: string; cut: Cut; size: number; colour: string }

export type Style = Omit<Span, 'text'>

export const styles = {
  body: { cut: 'sans', size: 9.5, colour: palette.ink },
  strong: { cut: 'bold', size: 9.5, colour: palette.ink },
  soft: { cut: 'sans', size: 9.5, colour: palette.soft },
  small: { cut: 'sans', size: 8.25, colour: palette.ink },
  smallStrong: { cut: 'bold', size: 8.25, colour: palette.ink },
  smallSoft: { cut: 'sans', size: 8.25, colour: palette.soft },
  lead: { cut: 'sans', size: 12, colour: palette.ink },
  title: { cut: 'serif', size: 30, colour: palette.ink },
  h1: { cut: 'serif', size: 20, colour: palette.ink },
  h2: { cut: 'serif', size: 14, colour: palette.ink },
  h3: { cut: 'bold', size: 10.5, colour: palette.ink },
} as const satisfies Record<string, Style>

export type StyleName = keyof typeof styles

export function span(text: string, style: StyleName = 'body'): Span {
  return { text, ...styles[style] }
}

/** The height of a line set in this size. */
export function lineHeight(size: number): number {
  return size >= 18 ? size * 1.15 : size >= 12 ? size * 1.3 : size * 1.42
}
