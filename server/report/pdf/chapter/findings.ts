import type { AssessmentReport, ReportFinding } from '../../../../lib/report/report.ts'
import type { Context } from '../context.ts'
import { column, headingCell, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'
import { span } from '../text/span.ts'
import { attributeLabel, dayInWords } from '../words.ts'

const kinds: Record<ReportFinding['kind'], string> = {
  strength: 'Strengths',
  weakness: 'Weaknesses',
  risk: 'Risks',
  opportunity: 'Opportunities',
}

/** What was found beside ratings, and what is to be done. */
export function findingsChapter({ composer, report }: Context): void {
  const { findings, actions, evidence } = report
  if (!findings?.length && !actions?.length) return
  composer.chapter('Findings and actions', 'findings')
  for (const [kind, name] of Object.entries(kinds)) {
    const own = findings?.filter((finding) => finding.kind === kind) ?? []
    if (own.length === 0) continue
    composer.heading(name)
    for (const { title, description, concerns, evidence: pieces } of own) {
      composer.paragraph([span(title, 'strong')], { before: 8, keep: true })
      composer.paragraph(description, { before: 1 })
      const about = concerns.map((place) => placeInWords(report, place))
      const rests = pieces.flatMap((id) => evidence?.find((piece) => piece.id === id)?.title ?? [])
      const notes = [
        ...(about.length > 0 ? [`About ${about.join('; ')}.`] : []),
        ...(rests.length > 0 ? [`Rests on ${rests.join('; ')}.`] : []),
      ]
      composer.paragraph([span(notes.join(' '), 'smallSoft')], { before: 1 })
    }
  }
  if (!actions?.length) return
  composer.heading('Improvement actions')
  composer.table({
    columns: [
      column('Action', text.width - 268),
      column('Owner', 80),
      column('Due', 66),
      column('Priority', 44),
      column('Effort', 40),
      column('Level', 38, 'centre'),
    ],
    rows: actions.map(({ title, description, owner, due, priority, effort, expectedLevel, closes }) => ({
      cells: [
        {
          ...headingCell(title),
          spans: [
            span(title, 'smallStrong'),
            span(description ? `\n${description}` : '', 'small'),
            span(
              closes.length > 0 ? `\nCloses ${closes.map((place) => placeInWords(report, place)).join('; ')}` : '',
              'smallSoft',
            ),
          ].filter((part) => part.text !== ''),
        },
        textCell(owner || 'nobody yet', owner ? 'small' : 'smallSoft'),
        textCell(due ? dayInWords(due) : 'not set', due ? 'small' : 'smallSoft'),
        textCell(priority),
        textCell(effort),
        textCell(expectedLevel === null ? '–' : String(expectedLevel)),
      ],
    })),
  })
}

function placeInWords({ processes }: AssessmentReport, place: { processId: string; attributeId: string }): string {
  const name = processes.find(({ processId }) => processId === place.processId)?.name ?? place.processId
  return `${name}, ${attributeLabel(place.attributeId)}`
}
