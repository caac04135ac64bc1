import type { Block, Callout, Cover, ReportDocument, Span, Spans } from './block.ts'
import { hashedInWords, type Issue } from './issue.ts'
import type { AssessmentReport } from './report.ts'
import { scaleOf } from './scale-of.ts'
import { roleOf } from './section/people.ts'
import { sections } from './sections.ts'
import { signatureBlocks } from './signatures.ts'
import { standingInWords } from './standing.ts'
import { code, facts, heading, joined, person, type Said, say, type Telling } from './tell.ts'
import { type Zone, zoneOf } from './zone.ts'

/** The whole report as blocks: what every format draws. Pure: the same report and version give the same document. */
export function reportDocument({ report, issue }: { report: AssessmentReport; issue: Issue }): ReportDocument {
  const telling: Telling = { report, issue, scale: scaleOf(report), zone: zoneOf(report.timeZone) }
  const chapters = [
    ...sections.map(({ name, title, appendix, blocks }) => ({ name, title, appendix, blocks: blocks(telling) })),
    { name: 'signatures', title: 'Signatures', appendix: true, blocks: signatureBlocks(telling) },
  ].filter(({ blocks }) => blocks.length > 0)
  const appendices = chapters.filter(({ appendix }) => appendix)
  const titled = chapters.map((chapter) => ({ ...chapter, title: titleOf(chapter.title, appendices.indexOf(chapter)) }))
  const anchors = new Set([
    ...titled.map(({ name }) => name),
    ...titled.flatMap(({ blocks }) => blocks.flatMap(anchorOf)),
  ])
  return {
    language: 'en',
    title: report.assessment.title,
    footer: [report.assessment.title, issue ? `Version ${issue.version}` : 'Draft'].join(', '),
    cover: coverOf(telling),
    sections: titled.map(({ name, title, blocks }) => ({
      name,
      title,
      blocks: [{ kind: 'break' }, heading(1, name, title), ...blocks.map((block) => withKnownLinks(block, anchors))],
    })),
  }
}

/** "Appendix B: Method", for a section behind what every reader reads. */
function titleOf(title: string, appendix: number): string {
  return appendix < 0 ? title : `Appendix ${String.fromCharCode(65 + appendix)}: ${title}`
}

const anchorOf = (block: Block): string[] => (block.kind === 'heading' ? [block.id] : [])

/** A block whose references all lead somewhere: one to what a copy leaves out is a plain text. */
function withKnownLinks(block: Block, anchors: ReadonlySet<string>): Block {
  const known = (spans: Spans): Spans =>
    spans.map(
      (span): Span => (span.kind === 'reference' && !anchors.has(span.to) ? { kind: 'text', text: span.text } : span),
    )
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: known(block.text) }
    case 'list':
      return { ...block, items: block.items.map(known) }
    case 'facts':
      return { ...block, facts: block.facts.map((fact) => ({ ...fact, says: known(fact.says) })) }
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          'group' in row ? row : { cells: row.cells.map((cell) => ({ ...cell, text: known(cell.text) })) },
        ),
      }
    case 'callout':
      return { ...block, text: block.text.map(known) }
    case 'figure':
    case 'break':
      return block
  }
}

/** The first page: what was assessed, for whom, by whom, when, and which version this is. */
function coverOf({ report, issue, zone }: Telling): Cover {
  const { assessment, period, extract } = report
  return {
    title: assessment.title,
    unit: assessment.unit,
    organisation: assessment.organisation,
    sponsor: assessment.sponsor?.name ?? '',
    standing: issue
      ? `${extract ? 'A copy of version' : 'Version'} ${issue.version}, ${standingInWords(issue, zone)}`
      : 'Draft, not issued',
    period: periodInWords(period, zone),
    facts: facts(coverFacts(report, issue, zone)),
    notices: [...standingNotice(issue), ...extractNotice(report)],
  }
}

function coverFacts(
  { assessment, team, period, plan, model, framework, extract }: AssessmentReport,
  issue: Issue,
  zone: Zone,
): [string, Said][] {
  const isLead = ({ role, former }: (typeof team)[number]) => role === 'lead' && !former
  const leads = team.filter(isLead)
  const others = team.filter((member) => !isLead(member))
  return [
    ['Purpose', assessment.purpose || 'Not stated'],
    ['Sponsor', assessment.sponsor ? person(assessment.sponsor) : 'Not named'],
    ['Class', plan?.assessmentClass.name ?? ''],
    ['Lead assessor', leads.length > 0 ? joined(leads.map(person)) : 'None'],
    ['Team', joined(others.map((member) => [person(member), ` (${roleOf(member).toLowerCase()})`]))],
    ['Rated', periodInWords(period, zone)],
    ['Process model', `${model.name}, version ${model.version}`],
    ['Framework', framework.name],
    [
      'Plan approved',
      plan?.approval ? ['By ', person(plan.approval.approvedBy), ` on ${zone.day(plan.approval.approvedAt)}`] : '',
    ],
    [extract ? hashedInWords({ extract }) : 'SHA-256', issue?.sha256 ? code(issue.sha256) : ''],
  ]
}

function periodInWords(period: AssessmentReport['period'], zone: Zone): string {
  if (!period) return 'No rating is recorded yet'
  const from = zone.day(period.from)
  const to = zone.day(period.to)
  return from === to ? `On ${from}` : `From ${from} to ${to}`
}

function standingNotice(issue: Issue): Callout[] {
  const notice = (title: string, text: string): Callout[] => [
    { kind: 'callout', tone: 'warning', title, text: [say(text)] },
  ]
  switch (issue?.state) {
    case undefined:
      return notice(
        'Draft',
        'This report is not issued. It has no version and no SHA-256 until it is, and may still change.',
      )
    case 'review':
      return notice('In review', 'This version is not issued yet.')
    case 'superseded':
      return notice('Superseded', 'A later version has taken its place. Use that one.')
    case 'withdrawn':
      return notice('Withdrawn', 'This version no longer holds, and no other has taken its place.')
    case 'issued':
      return []
  }
}

function extractNotice({ extract }: AssessmentReport): Callout[] {
  if (!extract) return []
  return [{ kind: 'callout', tone: 'note', title: 'A copy', text: extract.sentences.map((sentence) => say(sentence)) }]
}
