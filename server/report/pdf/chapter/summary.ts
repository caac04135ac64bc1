import type { ReportSummary } from '../../../../lib/report/report.ts'
import { headline } from '../chart/headline.ts'
import { levelLadder } from '../chart/ladder.ts'
import type { Context } from '../context.ts'
import { processAnchor } from '../context.ts'
import { column, headingCell, textCell, tileCell } from '../layout/cells.ts'
import type { Drawing } from '../layout/drawing.ts'
import { text } from '../layout/page.ts'
import type { Cell, Column, Row } from '../layout/table.ts'
import { moved } from '../paint/op.ts'
import { span } from '../text/span.ts'
import { counted, someOf } from '../words.ts'

/** More names than these nobody reads; all are in the tables. */
const mostNamed = 8

/** The result in sentences, then every process with its profile and its level beside the target. */
export function summaryChapter(context: Context): void {
  const { composer, report } = context
  const { summary } = report
  composer.chapter('Summary', 'summary')
  if (summary) inSentences(context, summary)
  levelsTable(context)
}

function inSentences({ composer, report }: Context, summary: ReportSummary): void {
  const { gaps, agreement, processes } = report
  const { drawing, alt } = headline(composer.fonts, report)
  composer.figure(drawing, alt, { before: 0 })
  composer.gap(6)
  const { items, recorded, onTarget } = summary
  const reach = `${onTarget} of ${counted(summary.processes, 'process', 'processes')} ${summary.processes === 1 || onTarget === 1 ? 'reaches' : 'reach'} the target level.`
  const rest = recorded < items ? ' The levels of processes that are not complete may turn out higher.' : ''
  composer.paragraph(`${reach} ${recorded} of ${counted(items, 'item')} ${items === 1 ? 'is' : 'are'} recorded.${rest}`)
  const below = processes.filter(({ level, targetLevel, complete }) => complete && level < targetLevel)
  if (below.length > 0) {
    const all = below.map(({ name, level, targetLevel }) => `${name} (level ${level} of ${targetLevel})`)
    composer.paragraph([span('Below target, with everything recorded: ', 'strong'), span(`${someOf(all, mostNamed)}.`)])
  }
  const high = gaps?.filter(({ risk }) => risk === 'high') ?? []
  if (high.length > 0) {
    const names = someOf(
      high.map(({ processName }) => processName),
      mostNamed,
    )
    composer.paragraph([span('Highest risk: ', 'strong'), span(`${names}.`)])
  }
  if (agreement) composer.paragraph([span('Trust in the ratings: ', 'strong'), span(agreement.last.words)])
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
