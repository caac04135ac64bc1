import type { RatingScale } from './framework.ts'

/** The four tones of the ordinal ramp, from least to most achieved. */
export const tones = ['n', 'p', 'l', 'f'] as const
export type Tone = (typeof tones)[number]

/** The tone of a step; refined steps share that of the basic one, longer or shorter scales spread over the ramp. */
export function toneOf(scale: RatingScale, rating: string): Tone {
  const step = scale.steps.find(({ symbol }) => symbol === rating)
  const basics = [...new Set(scale.steps.map(({ basic }) => basic))]
  const position = Math.max(0, basics.indexOf(step?.basic ?? rating))
  const last = Math.max(1, basics.length - 1)
  return toneAt(position / last)
}

/** The tone nearest to a place on the ramp, from 0 (least achieved) to 1 (most). */
export function toneAt(place: number): Tone {
  return tones[Math.round(Math.min(1, Math.max(0, place)) * (tones.length - 1))] ?? 'n'
}

/** Where the tone of a step stands on the ramp, from 0 (least achieved) to 1 (most). */
export function placeOf(scale: RatingScale, rating: string): number {
  return tones.indexOf(toneOf(scale, rating)) / (tones.length - 1)
}

/**
 * How full the Harvey ball of a step is, 0 to 1: N 0, P ¼, L ¾, F 1, as consultants draw them; of a refined pair an
 * eighth below and above. Scales with other than four basic steps are divided evenly. A basic rating on a refined scale,
 * from before the plan refined it, is drawn as the basic one.
 */
export function fullness(scale: RatingScale, rating: string): number {
  const step = scale.steps.find(({ symbol }) => symbol === rating)
  const basics = [...new Set(scale.steps.map(({ basic }) => basic))]
  const position = Math.max(0, basics.indexOf(step?.basic ?? rating))
  const basic = basics.length === 4 ? ([0, 0.25, 0.75, 1][position] ?? 0) : position / Math.max(1, basics.length - 1)
  if (!step) return basic
  const siblings = scale.steps.filter((candidate) => candidate.basic === step.basic)
  if (siblings.length < 2) return basic
  return basic + (siblings.indexOf(step) - (siblings.length - 1) / 2) * 0.25
}

/**
 * Every symbol a rating may have that is shown on this scale, from least to most achieved: its steps, and before the
 * halves of a refined step the step itself, since ratings of before the plan refined its scale stay basic.
 */
export function symbolsOn({ steps }: RatingScale): string[] {
  const own = new Set(steps.map(({ symbol }) => symbol))
  return [...new Set(steps.flatMap(({ symbol, basic }) => (own.has(basic) ? [symbol] : [basic, symbol])))]
}
