import { gapsIntroduction, shortfalls, unratedInWords } from '../../../../lib/report/text/outcome.ts'
import { riskBars } from '../chart/risk.ts'
import type { Context } from '../context.ts'
import { column, headingCell, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'
import type { Row } from '../layout/table.ts'
import { span } from '../text/span.ts'

/** Where processes fall short of their targets and what that risks, the highest risk first. */
export function gapsChapter({ composer, report: { gaps } }: Context): void {
  if (!gaps) return
  composer.chapter('Gaps and risks', 'gaps')
  const short = gaps.filter(({ levels }) => levels.length > 0)
  composer.paragraph(gapsIntroduction(gaps))
  if (short.length > 0) {
    composer.table({
      columns: [
        column('Level', 34),
        column('Gap', 66),
        column('Falls short', text.width - 274),
        column('Likelihood', 56),
        column('Consequence', 62),
        column('Risk', 56),
      ],
      rows: short.flatMap(({ processId, processName, level, targetLevel, levels }): Row[] => [
        {
          startsGroup: true,
          cells: [
            {
              spans: [
                span(`${processId}  `, 'smallSoft'),
                span(processName, 'smallStrong'),
                span(`  level ${level} of ${targetLevel}`, 'smallSoft'),
              ],
              isHeading: true,
              wide: true,
            },
          ],
        },
        ...levels.map(
          (one): Row => ({
            cells: [
              headingCell(String(one.level), 'small'),
              textCell(one.gap),
              textCell(shortfalls(one).join('\n')),
              textCell(one.likelihood),
              textCell(one.consequence),
              { spans: [span(one.risk, 'smallStrong')], mark: riskBars(one.risk) },
            ],
          }),
        ),
      ]),
    })
  }
  composer.paragraph(unratedInWords(gaps), { before: 10 })
}
