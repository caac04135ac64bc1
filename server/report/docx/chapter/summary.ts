import type { AssessmentReport } from '../../../../lib/report/report.ts'
import { headlineFigures, summaryPhrases } from '../../../../lib/report/text/summary.ts'
import { type Context, cell, nameCell, phrased, soft, softCell, strong, tileCell } from '../context.ts'
import { textWidth } from '../xml/styles.ts'
import type { Cell } from '../xml/table.ts'

/** The result in sentences, then every process with its profile and its level beside the target. */
export function summaryChapter(context: Context): void {
  const { doc, report } = context
  doc.heading(1, 'Summary')
  const figures = report.summary ? headlineFigures(report) : []
  if (figures.length > 0) {
    doc.facts({
      style: 'AssayFacts',
      headless: true,
      columns: figures.map(() => ({ title: '', width: Math.floor(textWidth / figures.length) })),
      rows: [
        figures.map(({ figure, says }) => ({
          runs: [{ text: figure, style: 'Headline' as const }, { text: '\n' }, soft(says)],
        })),
      ],
    })
  }
  for (const phrase of summaryPhrases(report)) doc.paragraph(phrased(phrase))
  heatMap(context)
}

/** Processes by attributes, each agreed rating on its tone with its letter. */
function heatMap({ doc, report, scale }: Context): void {
  const { processes } = report
  const used = usedAttributes(report)
  doc.heading(2, 'Levels and profiles')
  if (used.length > 0) {
    doc.paragraph(used.map(({ id, name }) => `${id.replace('PA.', '')} ${name}`).join(' · '), 'Small', { keep: true })
  }
  const tile = Math.min(640, Math.floor(5000 / Math.max(1, used.length)))
  const name = textWidth - used.length * tile - 1500
  const groups = [...new Set(processes.map(({ group }) => group))]
  doc.table({
    kind: 'Figure',
    caption: 'Process profiles, with capability levels beside their targets',
    style: 'AssayFigure',
    columns: [
      { title: 'Process', width: name },
      ...used.map(({ id }) => ({ title: id.replace('PA.', ''), width: tile, align: 'center' as const })),
      { title: 'Level', width: 720, align: 'center' },
      { title: 'Target', width: 780, align: 'center' },
    ],
    rows: groups.flatMap((group): Cell[][] => [
      ...(groups.length > 1 ? [[{ ...softCell(group), wide: true }]] : []),
      ...processes
        .filter((process) => process.group === group)
        .map(({ processId, name, attributes, level, targetLevel, complete }) => [
          nameCell(processId, name, complete ? '' : '  not complete'),
          ...used.map(({ id }) => {
            const found = attributes?.find(({ attributeId }) => attributeId === id)
            return found?.inScope ? tileCell(scale, found.rating) : cell('')
          }),
          { runs: [strong(String(level))] },
          softCell(String(targetLevel)),
        ]),
    ]),
  })
}

function usedAttributes({ framework, processes }: AssessmentReport) {
  return framework.attributes.filter(({ id }) =>
    processes.some(({ attributes }) => attributes?.some((one) => one.attributeId === id && one.inScope)),
  )
}
