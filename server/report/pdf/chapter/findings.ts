import { findingKinds, findingKindTerms } from '../../../../lib/improvement/finding.ts'
import {
  answersInWords,
  basisInWords,
  closesInWords,
  expectedInShort,
  progressInWords,
} from '../../../../lib/report/text/improvement.ts'
import { dayInWords } from '../../../../lib/report/text/words.ts'
import type { Context } from '../context.ts'
import { column, headingCell, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'
import { span } from '../text/span.ts'

/** What was found beside ratings, and what is to be done. */
export function findingsChapter({ composer, report }: Context): void {
  const { findings, actions } = report
  if (!findings?.length && !actions?.length) return
  composer.chapter('Findings and actions', 'findings')
  for (const kind of findingKinds) {
    const own = findings?.filter((finding) => finding.kind === kind) ?? []
    if (own.length === 0) continue
    composer.heading(findingKindTerms[kind].plural)
    for (const finding of own) {
      const { title, description } = finding
      composer.paragraph([span(title, 'strong')], { before: 8, keep: true })
      composer.paragraph(description, { before: 1 })
      composer.paragraph([span(basisInWords(report, finding), 'smallSoft')], { before: 1 })
    }
  }
  if (!actions?.length) return
  composer.heading('Improvement actions')
  composer.table({
    columns: [
      column('Action', text.width - 294),
      column('Owner', 80),
      column('Due', 66),
      column('Priority', 44),
      column('Effort', 40),
      column('Level', 64),
    ],
    rows: actions.map((action) => {
      const { title, description, owner, due, priority, effort, closes } = action
      return {
        cells: [
          {
            ...headingCell(title),
            spans: [
              span(title, 'smallStrong'),
              span(description ? `\n${description}` : '', 'small'),
              ...[progressInWords(action), closesInWords(report, closes), answersInWords(report, action)]
                .filter((line) => line !== '')
                .map((line) => span(`\n${line}`, 'smallSoft')),
            ].filter((part) => part.text !== ''),
          },
          textCell(owner || 'nobody yet', owner ? 'small' : 'smallSoft'),
          textCell(due ? dayInWords(due) : 'not set', due ? 'small' : 'smallSoft'),
          textCell(priority),
          textCell(effort),
          textCell(expectedInShort(action)),
        ],
      }
    }),
  })
}
