import type { RatingScale } from '../measurement/framework.ts'
import type { AssessmentReport } from './report.ts'

/** The scale of a report, drawn with the marks of this one; refined steps fold onto their first letter. */
export function scaleOf(report: AssessmentReport): RatingScale {
  const { id, name, steps } = report.method.scale
  const symbols = new Set(steps.map(({ symbol }) => symbol))
  return {
    id,
    name,
    steps: steps.map((step) => {
      const letter = step.symbol.replace(/[+-]$/, '')
      return { ...step, basic: symbols.has(letter) ? step.symbol : letter }
    }),
  }
}
