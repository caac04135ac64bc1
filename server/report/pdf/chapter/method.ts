import { nonRatingNames, nonRatings } from '../../../../lib/consensus/choice.ts'
import { spanInWords } from '../../../../lib/measurement/scale.ts'
import type { Context } from '../context.ts'
import { choiceCell, column, ratingCell, textCell } from '../layout/cells.ts'

/** Model, framework, scale, and how ballots became ratings and ratings levels. */
export function methodChapter({ composer, report, scale }: Context): void {
  const { model, framework, method } = report
  if (!method.description) return
  composer.chapter('How it was assessed', 'method')
  composer.paragraph(`${model.name}, version ${model.version}. ${model.source}. Measured by ${framework.name}.`)
  for (const sentence of method.description) composer.paragraph(sentence)
  composer.heading('The scale')
  composer.table({
    columns: [column('Rating', 60), column('Means', 140), column('Degree of achievement', 200)],
    rows: [
      ...scale.steps.map((step) => ({
        cells: [
          { ...ratingCell(scale, step.symbol), isHeading: true },
          textCell(step.name),
          textCell(spanInWords(step)),
        ],
      })),
      ...nonRatings.map((choice) => ({
        cells: [
          { ...choiceCell(scale, choice), isHeading: true },
          textCell(nonRatingNames[choice]),
          textCell('No rating; counts in none', 'smallSoft'),
        ],
      })),
    ],
  })
}
