import type { Drawing } from '../layout/drawing.ts'
import type { Op } from '../paint/op.ts'
import { palette } from '../paint/palette.ts'

/** A capability level as a ladder: rungs filled up to the level, a notch under the target. */
export function levelLadder(level: number, target: number, highest: number, scale = 1): Drawing {
  const wide = 7 * scale
  const step = 9 * scale
  const tallest = (5 + highest * 3) * scale
  const ops = Array.from({ length: highest }, (_, index) => index + 1).flatMap((rung): Op[] => {
    const height = (5 + rung * 3) * scale
    const x = (rung - 1) * step
    const filled = rung <= level
    const beyond = rung > Math.max(level, target)
    return [
      {
        kind: 'rect',
        x: x + 0.4,
        y: tallest - height + 0.4,
        width: wide - 0.8,
        height: height - 0.8,
        fill: filled ? palette.rate : palette.paper,
        stroke: beyond ? palette.line : palette.rate,
        lineWidth: 0.8,
      },
      ...(rung === target
        ? [{ kind: 'rect' as const, x, y: tallest + 1.5, width: wide, height: 2 * scale, fill: palette.accent }]
        : []),
    ]
  })
  return { width: highest * step, height: tallest + 1.5 + 2 * scale, ops }
}
