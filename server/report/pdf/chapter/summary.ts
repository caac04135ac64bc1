import { summaryPhrases } from '../../../../lib/report/text/summary.ts'
import { headline } from '../chart/headline.ts'
import { levelLadder } from '../chart/ladder.ts'
import type { Context } from '../context.ts'
import { processAnchor } from '../context.ts'
import { column, headingCell, textCell, tileCell } from '../layout/cells.ts'
import type { Drawing } from '../layout/drawing.ts'
import { text } from '../layout/page.ts'
import type { Cell, Column, Row } from '../layout/table.ts'
import { moved } from '../paint/op.ts'
import { phrased } from '../text/phrase.ts'
import { span } from '../text/span.ts'

/** The result in sentences, then every process with its profile and its level beside the target. */
export function summaryChapter(context: Context): void {
  const { composer, report } = context
  composer.chapter('Summary', 'summary')
  if (report.summary) inSentences(context)
  levelsTable(context)
}

function inSentences({ composer, report }: Context): void {
  const { drawing, alt } = headline(composer.fonts, report)
  composer.figure(drawing, alt, { before: 0 })
  composer.gap(6)
  for (const phrase of summaryPhrases(report)) composer.paragraph(phrased(phrase))
}

function levelsTable({ composer, report, scale }: Context): void {
  const { framework, processes } = report
  const used = framework.attributes.filter(({ id }) =>
    processes.some(({ attributes }) => attributes?.some((one) => one.attributeId === id && one.inScope)),
  )
  const highest = Math.max(...framework.levels.map(({ level }) => level))
  composer.heading('Levels and profiles')
  if (used.length > 0) {
    composer.paragraph(
      [span(used.map(({ id, name }) => `${id.replace('PA.', '')} ${name}`).join(' · '), 'smallSoft')],
      { width: text.width, keep: true },
    )
  }
  const tile = Math.min(32, Math.max(27, 240 / Math.max(1, used.length)))
  const rest = text.width - used.length * tile - 96
  const columns: Column[] = [
    column('Process', rest),
    ...used.map(({ id }) => column(id.replace('PA.', ''), tile, 'centre')),
    column('\u00a0\u00a0Level', 62, 'left'),
    column('Target', 34, 'centre'),
  ]
  const groups = [...new Set(processes.map(({ group }) => group))]
  const rows = groups.flatMap((group): Row[] => {
    const own = processes.flatMap((process, index) => (process.group === group ? [{ process, index }] : []))
    const heading: Row = { cells: [{ ...headingCell(group, 'smallSoft'), wide: true }], startsGroup: true }
    return [
      ...(groups.length > 1 ? [heading] : []),
      ...own.map(({ process, index }): Row => {
        const { processId, name, attributes, level, targetLevel, complete } = process
        const cells: Cell[] = used.map(({ id }) => {
          const found = attributes?.find(({ attributeId }) => attributeId === id)
          return found?.inScope ? tileCell(scale, found.rating) : textCell('')
        })
        const label = [span(`${processId}  `, 'smallSoft'), span(name, 'smallStrong')]
        return {
          cells: [
            {
              spans: complete ? label : [...label, span('  not complete', 'smallSoft')],
              isHeading: true,
              linkTo: processAnchor(index),
            },
            ...cells,
            { spans: [span(String(level), 'strong')], mark: indented(levelLadder(level, targetLevel, highest, 0.62)) },
            textCell(String(targetLevel), 'soft'),
          ],
        }
      }),
    ]
  })
  composer.table({ columns, rows, padding: 1.6, centred: true, together: true })
}

/** A little apart from the tiles before it. */
function indented({ width, height, ops }: Drawing): Drawing {
  return { width: width + 8, height, ops: moved(ops, 8, 0) }
}
