import { roleNames } from '../../../../lib/workshop/role.ts'
import type { Context } from '../context.ts'
import { headingCell, textCell } from '../layout/cells.ts'
import { text } from '../layout/page.ts'
import { palette } from '../paint/palette.ts'
import { span } from '../text/span.ts'
import { dayInWords, momentInWords, named } from '../words.ts'

/** The first page: what was assessed, for whom, by whom, when, and which version this is. */
export function titlePage({ composer, report, issue, look }: Context): void {
  const { assessment, team, period, plan, model, framework, extract } = report
  const lead = team.filter(({ role, former }) => role === 'lead' && !former).map(({ name }) => name)
  const others = team
    .filter(({ role, former }) => former || role !== 'lead')
    .map(({ name, role, former }) => `${named(name)} (${roleNames[role].toLowerCase()}${former ? ', left' : ''})`)
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
  const facts: [string, string][] = [
    ['Purpose', assessment.purpose || 'Not stated.'],
    ['Sponsor', assessment.sponsor || 'Not named.'],
    ...(plan ? [['Class', plan.assessmentClass.name] satisfies [string, string]] : []),
    ['Lead assessor', lead.map(named).join(', ') || 'None'],
    ['Team', others.join(', ') || 'Nobody else'],
    ['Rated', ratedInWords(period)],
    ['Process model', `${model.name}, version ${model.version}`],
    ['Framework', framework.name],
    ...(plan?.approval
      ? [
          ['Plan approved', `By ${plan.approval.approvedBy} on ${dayInWords(plan.approval.approvedAt)}`] satisfies [
            string,
            string,
          ],
        ]
      : []),
  ]
  composer.table({
    headless: true,
    before: 0,
    padding: 4.5,
    columns: [
      { title: [], width: 100 },
      { title: [], width: text.width - 100 },
    ],
    rows: facts.map(([name, says]) => ({ cells: [headingCell(name, 'soft'), textCell(says, 'body')] })),
  })
  composer.gap(22)
  composer.paragraph(
    issue
      ? [
          span(`${extract ? 'A copy of version' : 'Version'} ${issue.version}, `, 'strong'),
          span(`published ${momentInWords(issue.publishedAt)}.`, 'strong'),
        ]
      : [span('Draft, not published. ', 'strong'), span('It has no version and no SHA-256 until it is published.')],
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

function ratedInWords(period: Context['report']['period']): string {
  if (!period) return 'Nothing is recorded yet'
  const from = dayInWords(period.from)
  const to = dayInWords(period.to)
  return from === to ? `On ${from}` : `From ${from} to ${to}`
}
