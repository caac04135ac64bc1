import { type Tone, tones } from '../../measurement/ramp.ts'

/** The light colours of app/tokens.css: a drawing is made for paper, and paper has no dark. */
export const palette = {
  ink: '#14181c',
  soft: '#4a5259',
  line: '#d5d8d2',
  edge: '#7d858b',
  sunk: '#f3f4f1',
  paper: '#ffffff',
  accent: '#f5b81f',
  accentSoft: '#fdf0c8',
  rate: '#16336f',
} as const

/** Ground and text of each tone of the ratings: one hue, darker as more is achieved, so that grey print keeps the order. */
const grounds: Record<Tone, { fill: string; text: string }> = {
  n: { fill: '#eef2f8', text: '#14181c' },
  p: { fill: '#a9c3ea', text: '#14181c' },
  l: { fill: '#3f6fbd', text: '#ffffff' },
  f: { fill: '#16336f', text: '#ffffff' },
}

export function toneGround(tone: Tone): { fill: string; text: string } {
  return grounds[tone]
}

/** The tone at a share of the ramp, from 0 (least achieved) to 1 (most). */
export function groundAt(share: number): { fill: string; text: string } {
  const place = Math.round(Math.min(1, Math.max(0, share)) * (tones.length - 1))
  return grounds[tones[place] ?? 'n']
}

/** How far something falls short: neutral greys, so that it is never taken for a rating. */
export const shortfallGrounds = [
  { fill: '#ffffff', text: '#14181c' },
  { fill: '#e3e5e0', text: '#14181c' },
  { fill: '#a3a9a4', text: '#14181c' },
  { fill: '#4a5259', text: '#ffffff' },
] as const
