import { z } from 'zod'
import { agreementOverWorkshop } from '../../consensus/workshop.ts'
import { count, text } from '../field.ts'
import { agreement as agreementFigure } from '../figure/agreement.ts'
import type { ReportAgreement } from '../report.ts'
import type { Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { figure, heading, lead, paragraph, table } from '../tell.ts'
import { counted, inFigures } from '../words.ts'

const alphas = z.strictObject({
  items: count('Items that two or more people rated'),
  unanimous: count('Items of these on which all said the same'),
  nominal: z.number().nullable().describe('Krippendorff’s alpha with the nominal metric; null where undefined'),
  ordinal: z.number().nullable().describe('With the ordinal metric, which suits ratings'),
  interval: z.number().nullable().describe('With the interval metric'),
  mean: z.number().nullable().describe('Mean agreement of the items after Tastle and Wierman, from 0 to 1'),
  words: text('What the ordinal alpha means for the trust in the ratings'),
})

const agreementSchema = z.strictObject({
  first: alphas.describe('By the first ballots, given before the team discussed them'),
  last: alphas.describe('By the last ballots'),
  furtherRounds: count('Rounds after the first, over all items'),
  effects: z
    .strictObject({
      agreed: count('All ballots were equal after it'),
      closer: count('Ballots were closer together'),
      unchanged: count('As far apart as before'),
      apart: count('Further apart than before'),
    })
    .describe('What these rounds brought'),
  moved: count('Ratings changed from one round to the next, over all people'),
})

const part = { agreement: agreementSchema.nullable().describe('How alike the raters read the evidence') }

export const agreement: Section<'agreement', typeof part> = {
  name: 'agreement',
  title: 'Agreement of the raters',
  appendix: true,
  terms: { name: 'Agreement', explanation: 'How alike the raters read the evidence.', always: false },
  part,

  build({ source: { measurement, processes } }) {
    const items = processes.flatMap(({ instances }) => instances.flatMap(({ items }) => items))
    const rounds = items.map(({ rounds }) =>
      rounds.filter(({ revealedAt }) => revealedAt).map(({ ballots }) => ballots),
    )
    return { agreement: agreementOverWorkshop(measurement.framework, measurement.scale, rounds) }
  },
  leaveOut: () => ({ agreement: null }),

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
      ...figure(
        'Agreement before and after the discussion',
        agreementFigure({
          first: { ...first, alpha: first.ordinal },
          last: { ...last, alpha: last.ordinal },
        }),
      ),
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
