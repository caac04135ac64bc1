import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** The colours of the pages as they are written down: name → what it is in light and in dark. */
const css = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): (?:light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)|(#[0-9a-f]{6}));/g)].map(
    ([, name = '', light, dark, both = '']) => [name, { light: light ?? both, dark: dark ?? both }] as const,
  ),
)

type Light = 'light' | 'dark'
const lights: Light[] = ['light', 'dark']

function colour(name: string, light: Light): string {
  const token = tokens.get(name)
  if (!token) throw new Error(`app/tokens.css has no colour --${name}`)
  return token[light]
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

for (const light of lights) {
  describe(`in ${light}`, () => {
    it.each([
      ['ink', 'ground', 7],
      ['ink', 'paper', 7],
      ['ink', 'accent-soft', 7],
      ['soft', 'ground', 7],
      ['soft', 'paper', 7],
      ['on-accent', 'accent', 7],
      ['accent-ink', 'paper', 4.5],
      ['danger', 'paper', 4.5],
      ['danger', 'ground', 4.5],
      ['on-danger', 'danger', 4.5],
      ['on-rate-n', 'rate-n', 4.5],
      ['on-rate-p', 'rate-p', 4.5],
      ['on-rate-l', 'rate-l', 4.5],
      ['on-rate-f', 'rate-f', 4.5],
      ['rate-ink', 'paper', 7],
      ['edge', 'paper', 3],
      ['edge', 'ground', 3],
      ['focus', 'ground', 3],
    ])('%s is told from %s', (text, ground, least) => {
      expect(contrast(colour(text, light), colour(ground, light))).toBeGreaterThanOrEqual(least)
    })

    it('every step of the ratings stands out more from the paper than the one below, also in grey', () => {
      const ramp = ['n', 'p', 'l', 'f'].map((tone) => contrast(colour(`rate-${tone}`, light), colour('paper', light)))
      for (const [index, step] of ramp.entries()) {
        if (index > 0) expect(step / (ramp[index - 1] ?? 1)).toBeGreaterThan(1.5)
      }
    })
  })
}
