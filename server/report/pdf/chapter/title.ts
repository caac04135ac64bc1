import { standingInWords } from '../../../../lib/report/text/issue.ts'
import { titleFacts } from '../../../../lib/report/text/title.ts'
import type { Context } from '../context.ts'
import { headingCell, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'
import { palette } from '../paint/palette.ts'
import { span } from '../text/span.ts'

/** The first page: what was assessed, for whom, by whom, when, and which version this is. */
export function titlePage({ composer, report, issue, look }: Context): void {
  const { assessment, extract } = report
  if (look.logo) {
    const room = { width: 180, height: 56 }
    const picture = { kind: 'image' as const, x: 0, y: 0, ...room, bytes: look.logo.bytes }
    composer.figure({ ...room, ops: [picture] }, `Logo of ${assessment.organisation}`, { keep: true })
  }
  composer.gap(look.logo ? 36 : 72)
  const bar = { kind: 'rect' as const, x: 0, y: 0, width: 56, height: 6, fill: look.accent ?? palette.accent }
  composer.add({ kind: 'text', height: 22, before: 0, keep: true, marks: [{ element: null, ops: [bar] }] })
  composer.paragraph([span('Assessment report', 'lead')], { before: 0, keep: true })
  composer.title(assessment.title)
  composer.paragraph([span(`${assessment.unit}, ${assessment.organisation}`, 'lead')], { before: 8, width: text.width })
  composer.gap(26)
  composer.table({
    headless: true,
    before: 0,
    padding: 4.5,
    columns: [
      { title: [], width: 100 },
      { title: [], width: text.width - 100 },
    ],
    rows: titleFacts(report).map(([name, says]) => ({ cells: [headingCell(name, 'soft'), textCell(says, 'body')] })),
  })
  composer.gap(22)
  composer.paragraph(
    issue
      ? [
          span(`${extract ? 'A copy of version' : 'Version'} ${issue.version}, `, 'strong'),
          span(`${standingInWords(issue)}.`, 'strong'),
        ]
      : [span('Draft, not issued. ', 'strong'), span('It has no version and no SHA-256 until it is issued.')],
    { width: text.width, keep: issue !== null },
  )
  if (issue) {
    composer.paragraph(
      [
        span(extract ? 'SHA-256 of the whole report: ' : 'SHA-256 of the content: ', 'smallSoft'),
        span(issue.sha256, 'small'),
      ],
      {
        before: 2,
        width: text.width,
      },
    )
    composer.paragraph(
      [
        span(
          extract
            ? 'What this copy shows is attached to it as JSON.'
            : 'The content itself is attached to this file as JSON, so that the file can be checked.',
          'smallSoft',
        ),
      ],
      {
        before: 2,
        width: text.width,
      },
    )
  }
  for (const sentence of extract?.sentences ?? []) composer.paragraph([span(sentence, 'strong')], { before: 10 })
}
