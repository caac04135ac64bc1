import type { Tone } from '../measurement/ramp.ts'

/**
 * The colours of everything on white paper (reports, workbooks and the drawings in them): the light ones of
 * app/tokens.css, since paper has no dark.
 */
export const paper = {
  ground: '#f3f4f1',
  paper: '#ffffff',
  ink: '#14181c',
  soft: '#4a5259',
  line: '#d5d8d2',
  edge: '#7d858b',
  accent: '#f5b81f',
  accentSoft: '#fdf0c8',
  danger: '#b3261e',
  dangerSoft: '#fbe9e7',
  rateInk: '#16336f',
} as const

/** The ramp of the ratings, each tone with the letters on it: one hue, in order also in grey print. */
export const ramp = {
  n: { fill: '#eef2f8', text: '#14181c' },
  p: { fill: '#a9c3ea', text: '#14181c' },
  l: { fill: '#3f6fbd', text: '#ffffff' },
  f: { fill: '#16336f', text: '#ffffff' },
} as const satisfies Record<Tone, { fill: string; text: string }>

/** How far something falls short, from not at all on: neutral greys, so that none is taken for a rating. */
export const shortfall = [
  { fill: '#ffffff', text: '#14181c' },
  { fill: '#e3e5e0', text: '#14181c' },
  { fill: '#a3a9a4', text: '#14181c' },
  { fill: '#4a5259', text: '#ffffff' },
] as const
