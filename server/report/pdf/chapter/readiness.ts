import { readinessNames } from '../../../../lib/report/text/outcome.ts'
import type { Context } from '../context.ts'
import { column, headingCell, ratingCell, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'

/** What the ratings let one expect of each clause of the requirements. */
export function readinessChapter({ composer, report: { readiness }, scale }: Context): void {
  if (!readiness || readiness.clauses.length === 0) return
  composer.chapter('Readiness by requirement', 'readiness')
  composer.paragraph(`By the clauses of ${readiness.requirements}.`)
  composer.paragraph(readiness.notice)
  composer.table({
    columns: [
      column('Clause', 70),
      column('Expected', 80),
      column('Weakest', 60),
      column('Rated', 60),
      column('Answered by', text.width - 270),
    ],
    rows: readiness.clauses.map(({ clause, state, weakest, rated, items }) => ({
      cells: [
        headingCell(clause),
        textCell(readinessNames[state], state === 'gap' ? 'smallStrong' : 'small'),
        ratingCell(scale, weakest),
        textCell(`${rated} of ${items.length}`),
        textCell([...new Set(items.map(({ processId, outcomeId }) => outcomeId ?? processId))].join(', '), 'smallSoft'),
      ],
    })),
  })
}
