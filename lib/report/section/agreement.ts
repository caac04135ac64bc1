import type { ReportAgreement } from '../report.ts'
import type { Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { heading, lead, paragraph, table } from '../tell.ts'
import { counted, inFigures } from '../words.ts'

export const agreement: Section<'agreement'> = {
  name: 'agreement',
  title: 'Agreement of the raters',
  appendix: true,
  terms: { name: 'Agreement', explanation: 'How alike the raters read the evidence.', always: false },

  blocks({ report: { agreement } }) {
    if (!agreement) return []
    const { first, last } = agreement
    return [
      ...lead(`By the last ballots: ${last.words}`),
      ...paragraph(`By the first ballots, before the team discussed them: ${first.words}`),
      ...paragraph(
        'Krippendorff’s alpha compares how often raters agree with how often they would by chance, over the items that two or more people rated: 1 is always, 0 is as by chance, less is below chance. The ordinal metric suits ratings, since it counts how far apart they are on the scale; the nominal one counts only whether they are equal, the interval one takes the steps as equally wide. The mean agreement is that of the items, each after Tastle and Wierman, from 0 to 100 %.',
      ),
      ...table({
        caption: 'Agreement by the first ballots and by the last',
        rows: measuresOf(agreement),
        columns: [
          { title: 'Measure', share: 3, header: true, says: ({ name }) => name },
          { title: 'First ballots', kind: 'number', says: ({ first, digits }) => inFigures(first, digits) },
          { title: 'Last ballots', kind: 'number', says: ({ last, digits }) => inFigures(last, digits) },
        ],
      }),
      heading(2, 'further-rounds', 'Further rounds'),
      ...paragraph(furtherRoundsInWords(agreement)),
    ]
  },

  tables: ({ report: { agreement } }) =>
    tableOf('Agreement', agreement && measuresOf(agreement), [
      ['Measure', ({ name }) => name],
      ['First ballots', ({ first }) => first],
      ['Last ballots', ({ last }) => last],
    ]),
}

type Side = ReportAgreement['first']

/** The statistics by the first ballots and by the last, each with the places it is told to. */
function measuresOf({ first, last }: ReportAgreement) {
  const row = (name: string, digits: number, of: (side: Side) => number | null) => ({
    name,
    digits,
    first: of(first),
    last: of(last),
  })
  return [
    row('Items that two or more people rated', 0, ({ items }) => items),
    row('Of these, unanimous', 0, ({ unanimous }) => unanimous),
    row('Krippendorff’s alpha, ordinal', 2, ({ ordinal }) => ordinal),
    row('Krippendorff’s alpha, interval', 2, ({ interval }) => interval),
    row('Krippendorff’s alpha, nominal', 2, ({ nominal }) => nominal),
    row('Mean agreement, in %', 0, ({ mean }) => mean && mean * 100),
  ]
}

/** What further rounds brought. */
export function furtherRoundsInWords({ furtherRounds, effects, moved }: ReportAgreement): string {
  if (furtherRounds === 0) return 'There were no further rounds: each item was voted on once.'
  return `${counted(furtherRounds, 'further round')}. After ${effects.agreed} all ballots were equal, after ${effects.closer} they were closer together, after ${effects.unchanged} as far apart as before, and after ${effects.apart} further apart. ${counted(moved, 'ballot')} changed from one round to the next.`
}
