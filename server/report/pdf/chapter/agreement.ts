import { agreementInWords, agreementMeasures, furtherRoundsInWords } from '../../../../lib/report/text/outcome.ts'
import type { Context } from '../context.ts'
import { column, headingCell, textCell } from '../layout/cells.ts'

/** How alike the raters read the evidence, before they had talked and after. */
export function agreementChapter({ composer, report: { agreement } }: Context): void {
  if (!agreement) return
  composer.chapter('Agreement of the raters', 'agreement')
  for (const sentence of agreementInWords(agreement)) composer.paragraph(sentence)
  const value = (number: number | null, digits: number) => (number === null ? '–' : number.toFixed(digits))
  composer.table({
    before: 12,
    columns: [column('Measure', 220), column('First ballots', 90, 'right'), column('Last ballots', 90, 'right')],
    rows: agreementMeasures(agreement).map(({ name, first, last, digits }) => ({
      cells: [headingCell(name, 'small'), textCell(value(first, digits)), textCell(value(last, digits))],
    })),
  })
  composer.heading('What further rounds brought')
  composer.paragraph(furtherRoundsInWords(agreement))
}
