import type { RatingScale } from '../measurement/framework.ts'
import type { AssessmentReport } from './report.ts'

type WrittenScale = Pick<AssessmentReport['method']['scale'], 'id' | 'name' | 'steps'>

/** The scale of a report, drawn with the marks of this one; refined steps fold onto their first letter. */
export function scaleOf(report: AssessmentReport): RatingScale {
  return drawnScale(report.method.scale)
}

/** A scale as a report writes it, to draw its ratings with. */
export function drawnScale({ id, name, steps }: WrittenScale): RatingScale {
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
