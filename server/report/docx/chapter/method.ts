import { nonRatingNames, nonRatings } from '../../../../lib/consensus/choice.ts'
import { spanInWords } from '../../../../lib/measurement/scale.ts'
import { attributeLabel } from '../../../../lib/report/text/words.ts'
import { type Context, cell, nameCell, ratingCell, rest, softCell } from '../context.ts'
import { textWidth } from '../xml/styles.ts'

/** Model, framework, scale, and how ballots became ratings and ratings levels. */
export function methodChapter({ doc, report, scale }: Context): void {
  const { model, framework, method } = report
  if (!method.description) return
  doc.heading(1, 'How it was assessed')
  doc.paragraph(`${model.name}, version ${model.version}. ${model.source}. Measured by ${framework.name}.`)
  for (const sentence of method.description) doc.paragraph(sentence)
  doc.table({
    caption: 'The rating scale',
    columns: [
      { title: 'Rating', width: 1300 },
      { title: 'Means', width: 3000 },
      { title: 'Degree of achievement', width: 3600 },
    ],
    rows: [
      ...scale.steps.map((step) => [ratingCell(scale, step.symbol), cell(step.name), cell(spanInWords(step))]),
      ...nonRatings.map((choice) => [
        softCell('□'),
        cell(nonRatingNames[choice]),
        softCell('No rating; counts in none'),
      ]),
    ],
  })
}

/** What in scope has no result, and why. */
export function notAssessedChapter({ doc, report: { deviations } }: Context): void {
  if (deviations.length === 0) return
  doc.heading(1, 'Not assessed')
  doc.table({
    caption: 'What in scope has no result',
    columns: [
      { title: 'Process', width: 3000 },
      { title: 'Instance', width: 1800 },
      { title: 'Attribute', width: 2600 },
      { title: 'Why', width: rest(textWidth, 3000, 1800, 2600) },
    ],
    rows: deviations.map(({ processId, processName, instance, attributeId, attributeName, reason }) => [
      nameCell(processId, processName),
      cell(instance),
      cell(`${attributeLabel(attributeId)} ${attributeName}`),
      cell(reason),
    ]),
  })
}

/** What may not be concluded, and whose words these are. */
export function limitsChapter({ doc, report: { limitsOfUse, wording } }: Context): void {
  doc.heading(1, 'Limits of use')
  doc.list(limitsOfUse)
  doc.heading(2, 'Whose words these are')
  for (const sentence of wording) doc.paragraph(sentence, 'Small')
}
