import type { Context } from '../context.ts'
import { column, headingCell, textCell } from '../layout/cells.ts'
import { counted } from '../words.ts'

/** How alike the raters read the evidence, before they had talked and after. */
export function agreementChapter({ composer, report: { agreement } }: Context): void {
  if (!agreement) return
  const { first, last, furtherRounds, effects, moved } = agreement
  composer.chapter('Agreement of the raters', 'agreement')
  composer.paragraph(`By the last ballots: ${last.words}`)
  composer.paragraph(`By the first ballots, before anybody had talked: ${first.words}`)
  const value = (number: number | null) => (number === null ? '–' : number.toFixed(2))
  const row = (name: string, of: (side: typeof first) => string) => ({
    cells: [headingCell(name, 'small'), textCell(of(first)), textCell(of(last))],
  })
  composer.table({
    before: 12,
    columns: [column('Measure', 220), column('First ballots', 90, 'right'), column('Last ballots', 90, 'right')],
    rows: [
      row('Items that two or more people rated', ({ items }) => String(items)),
      row('Of these, all said the same', ({ unanimous }) => String(unanimous)),
      row('Krippendorff’s alpha, ordinal', ({ ordinal }) => value(ordinal)),
      row('Krippendorff’s alpha, interval', ({ interval }) => value(interval)),
      row('Krippendorff’s alpha, nominal', ({ nominal }) => value(nominal)),
      row('Mean agreement of the items, 0 to 1', ({ mean }) => value(mean)),
    ],
  })
  composer.heading('What further rounds brought')
  composer.paragraph(
    furtherRounds === 0
      ? 'There were no further rounds: each item was voted on once.'
      : `${counted(furtherRounds, 'further round')}. After ${effects.agreed} all ballots were equal, after ${effects.closer} they were closer together, after ${effects.unchanged} as far apart as before, and after ${effects.apart} further apart. ${counted(moved, 'ballot')} changed from one round to the next.`,
  )
}
