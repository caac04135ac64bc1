import type { AssessmentReport } from '../../../../lib/report/report.ts'
import { headlineFigures } from '../../../../lib/report/text/summary.ts'
import type { Fonts } from '../font/fonts.ts'
import type { Drawing } from '../layout/drawing.ts'
import { text } from '../layout/page.ts'
import { moved, type Op } from '../paint/op.ts'
import { palette } from '../paint/palette.ts'
import { linesOf } from '../text/lines.ts'
import { span, styles } from '../text/span.ts'

/** The figures a sponsor asks for first, side by side. */
export function headline(fonts: Fonts, report: AssessmentReport): { drawing: Drawing; alt: string } {
  const figures = headlineFigures(report)
  const wide = text.width / Math.max(1, figures.length)
  const height = 62
  const ops = figures.flatMap(({ figure, says }, index): Op[] => {
    const x = index * wide
    const [large] = linesOf(fonts, [{ ...styles.h1, size: 22, text: figure }], wide - 14)
    const small = linesOf(fonts, [span(says, 'smallSoft')], wide - 14)
    return [
      { kind: 'rect', x, y: 0, width: wide - 14, height: 2, fill: palette.ink },
      ...moved(large?.ops ?? [], x, 8),
      ...small.flatMap(({ ops, height }, line) => moved(ops, x, 35 + line * height)),
    ]
  })
  const alt = figures.map(({ figure, says }) => `${figure} ${says}`).join('; ')
  return { drawing: { width: text.width, height, ops }, alt: `${alt}.` }
}
