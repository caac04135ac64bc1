/** The light colours of app/tokens.css: paper has no dark. The ramp is one hue, darker as more is achieved. */
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

export const tones = [
  { fill: '#eef2f8', text: '#14181c' },
  { fill: '#a9c3ea', text: '#14181c' },
  { fill: '#3f6fbd', text: '#ffffff' },
  { fill: '#16336f', text: '#ffffff' },
] as const
