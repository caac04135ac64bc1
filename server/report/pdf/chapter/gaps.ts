import { displayRating } from '../../../../lib/measurement/scale.ts'
import { riskBars } from '../chart/risk.ts'
import type { Context } from '../context.ts'
import { column, headingCell, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'
import type { Row } from '../layout/table.ts'
import { span } from '../text/span.ts'
import { attributeLabel, counted } from '../words.ts'

/** Where processes fall short of their targets and what that risks, the highest risk first. */
export function gapsChapter({ composer, report: { gaps } }: Context): void {
  if (!gaps) return
  composer.chapter('Gaps and risks', 'gaps')
  const short = gaps.filter(({ levels }) => levels.length > 0)
  const unrated = gaps.reduce((sum, gap) => sum + gap.unrated.length, 0)
  if (short.length === 0) composer.paragraph('Nothing that is recorded falls short of its target.')
  else {
    composer.paragraph(
      `${counted(short.length, 'process falls', 'processes fall')} short of the target, the highest risk first. A risk joins how likely a shortfall does harm with how bad that would be: the lower the level where it lies, the worse.`,
    )
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
              textCell(
                one.attributes
                  .map(
                    ({ attributeId, attributeName, rating, target, gap }) =>
                      `${attributeLabel(attributeId)} ${attributeName}: ${displayRating(rating)} for ${displayRating(target)}, ${gap}`,
                  )
                  .join('\n'),
              ),
              textCell(one.likelihood),
              textCell(one.consequence),
              { spans: [span(one.risk, 'smallStrong')], mark: riskBars(one.risk) },
            ],
          }),
        ),
      ]),
    })
  }
  if (unrated > 0) {
    composer.paragraph(
      `${counted(unrated, 'attribute')} that the targets ask for ${unrated === 1 ? 'is' : 'are'} not recorded. No gap is assumed for what is not rated.`,
      { before: 10 },
    )
  }
}
