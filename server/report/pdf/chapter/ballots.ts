import type { ReportRound } from '../../../../lib/report/report.ts'
import type { Context } from '../context.ts'
import { choiceCell, column, headingCell, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'

/** Who voted what in each round, with what they wrote. */
export function ballotsTable({ composer, scale }: Context, rounds: readonly ReportRound[]): void {
  const shown = rounds.filter(({ ballots }) => ballots !== null)
  const people = new Map<string, string>()
  for (const { ballots } of shown) for (const { memberId, name } of ballots ?? []) people.set(memberId, name)
  const one = 42
  const sure = 44
  const name = 112
  composer.table({
    before: 6,
    padding: 2,
    columns: [
      column('Name', name),
      ...shown.map(({ number }) => column(shown.length === 1 ? 'Ballot' : `Round ${number}`, one)),
      column('Sure', sure),
      column('Remark', text.width - name - sure - one * shown.length),
    ],
    rows: [...people].map(([memberId, name]) => {
      const own = shown.map(({ number, ballots }) => ({
        number,
        ballot: ballots?.find((ballot) => ballot.memberId === memberId) ?? null,
      }))
      const remarks = own.flatMap(({ number, ballot }) => (ballot?.remark ? [{ number, remark: ballot.remark }] : []))
      const remark = remarks
        .map(({ number, remark }) => (shown.length > 1 ? `Round ${number}: ${remark}` : remark))
        .join('\n')
      const confidence = own.flatMap(({ ballot }) => (ballot?.confidence ? [ballot.confidence] : [])).at(-1)
      return {
        cells: [
          headingCell(name, 'small'),
          ...own.map(({ ballot }) => choiceCell(scale, ballot?.choice ?? null)),
          textCell(confidence ?? '', 'smallSoft'),
          textCell(remark),
        ],
      }
    }),
  })
}
