import { type RiskStep, riskSteps } from '../../../../lib/results/gap.ts'
import type { Drawing } from '../layout/drawing.ts'
import { palette } from '../paint/palette.ts'

/** A risk as one, two or three bars; its word stands beside it. */
export function riskBars(risk: RiskStep): Drawing {
  const filled = riskSteps.indexOf(risk)
  return {
    width: 13,
    height: 9,
    ops: riskSteps.map((_, index) => {
      const height = 4 + index * 2.2
      const look = { stroke: palette.rate, lineWidth: 0.6, ...(index <= filled && { fill: palette.rate }) }
      return { kind: 'rect', x: index * 4.4 + 0.3, y: 9 - height, width: 3, height: height - 0.4, ...look }
    }),
  }
}
