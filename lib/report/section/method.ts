import { nonRatingNames, nonRatings } from '../../consensus/choice.ts'
import { spanInWords } from '../../measurement/scale.ts'
import type { Section } from '../section.ts'
import { heading, paragraph, ratingSpan, soft, table } from '../tell.ts'

export const method: Section<'method'> = {
  name: 'method',
  title: 'How it was assessed',
  appendix: true,
  terms: { name: 'Method', explanation: 'How ballots became ratings and ratings levels.', always: false },

  blocks({ report: { model, framework, method }, scale }) {
    if (!method.description) return []
    const steps = scale.steps.map((step) => ({
      rating: ratingSpan(scale, step.symbol),
      name: step.name,
      degree: spanInWords(step),
    }))
    const others = nonRatings.map((choice) => ({
      rating: soft('–'),
      name: nonRatingNames[choice],
      degree: 'No rating: not counted',
    }))
    return [
      ...paragraph(`${model.name}, version ${model.version}. ${model.source}. Measured by ${framework.name}.`),
      ...method.description.flatMap((sentence) => paragraph(sentence)),
      heading(2, 'scale', 'Rating scale'),
      ...table({
        caption: 'The rating scale',
        rows: [...steps, ...others],
        columns: [
          { title: 'Rating', kind: 'rating', header: true, says: ({ rating }) => rating },
          { title: 'Meaning', share: 2, says: ({ name }) => name },
          { title: 'Degree of achievement', share: 3, says: ({ degree }) => degree },
        ],
      }),
    ]
  },

  tables: () => [],
}
