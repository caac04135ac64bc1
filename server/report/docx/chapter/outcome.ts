import {
  agreementInWords,
  agreementMeasures,
  furtherRoundsInWords,
  gapsIntroduction,
  readinessNames,
  shortfalls,
  unratedInWords,
} from '../../../../lib/report/text/outcome.ts'
import { type Context, cell, headingCell, nameCell, ratingCell, rest, softCell } from '../context.ts'
import { textWidth } from '../xml/styles.ts'
import type { Cell } from '../xml/table.ts'

/** Where processes fall short of their targets and what that risks, the highest risk first. */
export function gapsChapter({ doc, report: { gaps } }: Context): void {
  if (!gaps) return
  doc.heading(1, 'Gaps and risks')
  doc.paragraph(gapsIntroduction(gaps))
  doc.table({
    caption: 'Gaps against the targets, and their risks',
    columns: [
      { title: 'Level', width: 650 },
      { title: 'Gap', width: 1250 },
      { title: 'Falls short', width: rest(textWidth, 650, 1250, 1150, 1350, 900) },
      { title: 'Likelihood', width: 1150 },
      { title: 'Consequence', width: 1350 },
      { title: 'Risk', width: 900 },
    ],
    rows: gaps
      .filter(({ levels }) => levels.length > 0)
      .flatMap(({ processId, processName, level, targetLevel, levels }): Cell[][] => [
        [{ ...nameCell(processId, processName, `  level ${level} of ${targetLevel}`), wide: true }],
        ...levels.map((one) => [
          cell(String(one.level)),
          cell(one.gap),
          cell(shortfalls(one).join('\n')),
          cell(one.likelihood),
          cell(one.consequence),
          headingCell(one.risk),
        ]),
      ]),
  })
  doc.paragraph(unratedInWords(gaps))
}

/** How alike the raters read the evidence, before they had talked and after. */
export function agreementChapter({ doc, report: { agreement } }: Context): void {
  if (!agreement) return
  doc.heading(1, 'Agreement of the raters')
  for (const sentence of agreementInWords(agreement)) doc.paragraph(sentence)
  const value = (number: number | null, digits: number) => cell(number === null ? '–' : number.toFixed(digits))
  doc.table({
    caption: 'Agreement by the first ballots and by the last',
    columns: [
      { title: 'Measure', width: 4600 },
      { title: 'First ballots', width: 1700, align: 'right' },
      { title: 'Last ballots', width: 1700, align: 'right' },
    ],
    rows: agreementMeasures(agreement).map(({ name, first, last, digits }) => [
      cell(name),
      value(first, digits),
      value(last, digits),
    ]),
  })
  doc.heading(2, 'What further rounds brought')
  doc.paragraph(furtherRoundsInWords(agreement))
}

/** What the ratings let one expect of each clause of the requirements. */
export function readinessChapter({ doc, report: { readiness }, scale }: Context): void {
  if (!readiness || readiness.clauses.length === 0) return
  doc.heading(1, 'Readiness by requirement')
  doc.paragraph(`By the clauses of ${readiness.requirements}.`)
  doc.paragraph(readiness.notice)
  doc.table({
    caption: `What the ratings let one expect of each clause of ${readiness.requirements}`,
    columns: [
      { title: 'Clause', width: 1200 },
      { title: 'Expected', width: 1500 },
      { title: 'Weakest', width: 1000 },
      { title: 'Rated', width: 1200 },
      { title: 'Answered by', width: rest(textWidth, 1200, 1500, 1000, 1200) },
    ],
    rows: readiness.clauses.map(({ clause, state, weakest, rated, items }) => [
      headingCell(clause),
      state === 'gap' ? headingCell(readinessNames[state]) : cell(readinessNames[state]),
      ratingCell(scale, weakest),
      cell(`${rated} of ${items.length}`),
      softCell([...new Set(items.map(({ processId, outcomeId }) => outcomeId ?? processId))].join(', ')),
    ]),
  })
}
