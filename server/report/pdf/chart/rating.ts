import type { RatingScale } from '../../../../lib/measurement/framework.ts'
import { fullness, tones as names, toneOf } from '../../../../lib/measurement/ramp.ts'
import type { Drawing } from '../layout/drawing.ts'
import { palette, tones } from '../paint/palette.ts'

/** Background and letter of something coloured by a rating. */
export function toneFor(scale: RatingScale, rating: string): { fill: string; text: string } {
  return tones[names.indexOf(toneOf(scale, rating))] ?? tones[0]
}

/** A rating as a ball that fills clockwise; its letter stands beside it. */
export function harveyBall(
  scale: RatingScale,
  rating: string,
  { size = 8.5, colour = palette.rate }: { size?: number; colour?: string } = {},
): Drawing {
  const full = fullness(scale, rating)
  const radius = size / 2 - 0.5
  const middle = size / 2
  const disc = `M${middle} ${middle - radius}A${radius} ${radius} 0 1 1 ${middle - 0.001} ${middle - radius}Z`
  const angle = 2 * Math.PI * full
  const x = (middle + radius * Math.sin(angle)).toFixed(3)
  const y = (middle - radius * Math.cos(angle)).toFixed(3)
  const sector = `M${middle} ${middle}V${middle - radius}A${radius} ${radius} 0 ${full > 0.5 ? 1 : 0} 1 ${x} ${y}Z`
  return {
    width: size,
    height: size,
    ops: [
      { kind: 'path', x: 0, y: 0, path: disc, stroke: colour, lineWidth: 1 },
      ...(full <= 0 ? [] : [{ kind: 'path' as const, x: 0, y: 0, path: full >= 1 ? disc : sector, fill: colour }]),
    ],
  }
}

/** A ballot that says no rating: a hollow square, dashed where too little was seen. */
export function hollowSquare({ dashed, size = 8.5 }: { dashed: boolean; size?: number }): Drawing {
  return {
    width: size,
    height: size,
    ops: [
      {
        kind: 'rect',
        x: 0.75,
        y: 0.75,
        width: size - 1.5,
        height: size - 1.5,
        stroke: palette.rate,
        lineWidth: 1,
        ...(dashed && { dash: 1.5 }),
      },
    ],
  }
}
