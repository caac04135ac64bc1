import { attributeLabel } from '../../../../lib/report/text/words.ts'
import type { Context } from '../context.ts'
import { column, headingCell, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'
import { span } from '../text/span.ts'

/** What in scope has no result, and why. */
export function notAssessedChapter({ composer, report: { deviations } }: Context): void {
  if (deviations.length === 0) return
  composer.chapter('Not assessed', 'not-assessed')
  composer.table({
    columns: [
      column('Process', 150),
      column('Instance', 90),
      column('Attribute', 130),
      column('Why', text.width - 370),
    ],
    rows: deviations.map(({ processId, processName, instance, attributeId, attributeName, reason }) => ({
      cells: [
        { ...headingCell(''), spans: [span(`${processId}  `, 'smallSoft'), span(processName, 'smallStrong')] },
        textCell(instance),
        textCell(`${attributeLabel(attributeId)} ${attributeName}`),
        textCell(reason),
      ],
    })),
  })
}

/** What may not be concluded, and whose words these are. */
export function limitsChapter({ composer, report, issue }: Context): void {
  const { limitsOfUse, wording } = report
  composer.chapter('Limits of use', 'limits')
  composer.list(limitsOfUse)
  composer.heading('Whose words these are')
  for (const sentence of wording) composer.paragraph([span(sentence, 'soft')])
  composer.paragraph(
    [
      issue
        ? span(
            `Version ${issue.version}. SHA-256 of the ${report.extract ? 'whole report' : 'content'}: ${issue.sha256}`,
            'smallSoft',
          )
        : span('This is a draft. It has no version and no SHA-256 until it is issued.', 'smallSoft'),
    ],
    { before: 16, width: text.width },
  )
}
