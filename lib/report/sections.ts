import type { AssessmentReport } from './report.ts'
import { agreement } from './section/agreement.ts'
import { ballots } from './section/ballots.ts'
import { deviations } from './section/deviations.ts'
import { evidence } from './section/evidence.ts'
import { findings } from './section/findings.ts'
import { gaps } from './section/gaps.ts'
import { limits } from './section/limits.ts'
import { method } from './section/method.ts'
import { people } from './section/people.ts'
import { plan } from './section/plan.ts'
import { profiles } from './section/profiles.ts'
import { ratings } from './section/ratings.ts'
import { readiness } from './section/readiness.ts'
import { summary } from './section/summary.ts'
import type { Naming } from './section.ts'

/** Every section of a report, in the order of the document: the only list of them. */
export const sections = [
  summary,
  profiles,
  gaps,
  findings,
  ratings,
  ballots,
  evidence,
  agreement,
  method,
  plan,
  people,
  readiness,
  deviations,
  limits,
] as const

export type ReportSection = (typeof sections)[number]['name']
export const reportSections: readonly ReportSection[] = sections.map(({ name }) => name)

/** What a copy of a report shows. */
export type ReportChoice = { sections: readonly ReportSection[]; naming: Naming }

/** Everything, with names: the report as it is. */
export const wholeReport: ReportChoice = { sections: reportSections, naming: 'names' }

/** What whoever has a link sees unless the lead chooses otherwise: nobody's own ballots, and nobody's competence. */
export const shareDefault: ReportChoice = {
  sections: reportSections.filter((section) => section !== 'ballots' && section !== 'people'),
  naming: 'names',
}

/** The sections that are shown by a choice: with those that always are, and without those whose basis is left out. */
export function shownSections(chosen: readonly ReportSection[]): ReportSection[] {
  const has = (name: string) => chosen.some((one) => one === name)
  return sections
    .filter(({ name, terms: { always, needs } }) => always || (has(name) && (needs === undefined || has(needs))))
    .map(({ name }) => name)
}

/** What a choice leaves out: "ballots by person, people"; empty where it leaves out nothing. */
export function leftOutInWords({ sections }: ReportChoice): string {
  const shown = shownSections(sections)
  return namesOf(reportSections.filter((section) => !shown.includes(section)))
}

function namesOf(names: readonly ReportSection[]): string {
  return sections
    .filter(({ name }) => names.includes(name))
    .map(({ terms }) => terms.name.toLowerCase())
    .join(', ')
}

/** A copy of a report with these sections alone; what the report does not have can't be chosen into it. */
export function chooseSections(report: AssessmentReport, chosen: readonly ReportSection[]): AssessmentReport {
  const shown = shownSections(chosen)
  const left = sections.filter(({ name }) => !shown.includes(name) || report.extract?.leftOut.includes(name))
  if (left.length === 0) return report
  let copy = report
  for (const { leaveOut } of left) copy = { ...copy, ...leaveOut?.(copy) }
  return {
    ...copy,
    extract: extractOf(
      left.map(({ name }) => name),
      report.extract?.naming ?? 'names',
    ),
  }
}

/** What a copy leaves out, with the sentences that every rendering shows of it. */
export function extractOf(leftOut: readonly ReportSection[], naming: Naming): AssessmentReport['extract'] {
  if (leftOut.length === 0 && naming === 'names') return null
  return {
    leftOut: [...leftOut],
    naming,
    sentences: [
      ...(leftOut.length > 0 ? [`This copy is not the whole report. It leaves out: ${namesOf(leftOut)}.`] : []),
      ...(naming === 'roles'
        ? [
            'Names of those who took part are replaced by their role and a number. What they wrote themselves, in notes, reasons and remarks, is left as it was written and may still name people.',
          ]
        : []),
    ],
  }
}
