import { evidenceKindTerms } from '../../../../lib/evidence/evidence.ts'
import { findingKinds, findingKindTerms } from '../../../../lib/improvement/finding.ts'
import type { ReportFinding } from '../../../../lib/report/report.ts'
import {
  answersInWords,
  basisInWords,
  closesInWords,
  expectedInShort,
  progressInWords,
} from '../../../../lib/report/text/improvement.ts'
import { attributeLabel, dayInWords } from '../../../../lib/report/text/words.ts'
import { type Context, cell, rest, soft, softCell, strong } from '../context.ts'
import { textWidth } from '../xml/styles.ts'

/** What was found beside ratings, and what is to be done. */
export function findingsChapter(context: Context): void {
  const { doc, report } = context
  const { findings, actions } = report
  if (!findings?.length && !actions?.length) return
  doc.heading(1, 'Findings and actions')
  for (const kind of findingKinds) {
    const own = findings?.filter((finding) => finding.kind === kind) ?? []
    if (own.length === 0) continue
    doc.heading(2, findingKindTerms[kind].plural)
    for (const finding of own) found(context, finding)
  }
  if (!actions?.length) return
  doc.heading(2, 'Improvement actions')
  doc.table({
    caption: 'Improvement actions',
    columns: [
      { title: 'Action', width: rest(textWidth, 1500, 1250, 950, 850, 1250) },
      { title: 'Owner', width: 1500 },
      { title: 'Due', width: 1250 },
      { title: 'Priority', width: 950 },
      { title: 'Effort', width: 850 },
      { title: 'Level', width: 1250 },
    ],
    rows: actions.map((action) => {
      const { title, description, owner, due, priority, effort, closes } = action
      return [
        {
          runs: [
            strong(title),
            ...(description ? [{ text: `\n${description}` }] : []),
            ...[progressInWords(action), closesInWords(report, closes), answersInWords(report, action)]
              .filter((line) => line !== '')
              .map((line) => soft(`\n${line}`)),
          ],
        },
        owner ? cell(owner) : softCell('nobody yet'),
        due ? cell(dayInWords(due)) : softCell('not set'),
        cell(priority),
        cell(effort),
        cell(expectedInShort(action)),
      ]
    }),
  })
}

function found({ doc, report }: Context, finding: ReportFinding): void {
  doc.heading(3, finding.title)
  doc.paragraph(finding.description)
  doc.paragraph(basisInWords(report, finding), 'Small')
}

/** The register of objective evidence: each piece with all it bears on. */
export function evidenceChapter({ doc, report: { evidence } }: Context): void {
  if (!evidence?.length) return
  doc.heading(1, 'Objective evidence')
  doc.table({
    caption: 'The register of objective evidence',
    columns: [
      { title: 'Piece', width: rest(textWidth, 1250, 1150, 950, 2700) },
      { title: 'Kind', width: 1250 },
      { title: 'Date', width: 1150 },
      { title: 'Carries', width: 950 },
      { title: 'Bears on', width: 2700 },
    ],
    rows: evidence.map(({ title, source, reference, note, kind, date, strength, bearsOn }) => {
      const places = bearsOn.map(({ processId, attributeId }) => `${processId} ${attributeLabel(attributeId)}`)
      const about = [source, reference].filter((part) => part !== '').join(', ')
      return [
        { runs: [strong(title), ...(about ? [soft(`\n${about}`)] : []), ...(note ? [{ text: `\n${note}` }] : [])] },
        cell(evidenceKindTerms[kind].name),
        cell(date),
        cell(strength),
        softCell([...new Set(places)].join(', ')),
      ]
    }),
  })
}
