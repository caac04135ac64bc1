import { roleNames } from '../workshop/role.ts'
import type { AssessmentReport, ReportItem, ReportMember, ReportResult } from './report.ts'
import { chooseSections, extractOf, type ReportChoice, shownSections, wholeReport } from './sections.ts'

/**
 * A copy of a report in which those who took part appear by role and number: in the team, at ballots, at dissent, at
 * whoever recorded, at the approval, and where a piece of evidence names one of them as its source. What people wrote
 * is left as it is, and the copy says so.
 */
export function withRolesForNames(report: AssessmentReport): AssessmentReport {
  if (report.extract?.naming === 'roles') return report
  const byId = rolesOf(report.team)
  // Two of the same name can't be told apart where nothing but the name is kept; the first stands for both.
  const byName = new Map(
    [...report.team].reverse().map(({ memberId, name }) => [key(name), byId.get(memberId) ?? formerMember] as const),
  )
  const ofMember = (memberId: string) => byId.get(memberId) ?? formerMember
  const ofName = (name: string) => byName.get(key(name)) ?? name
  const source = <Piece extends { source: string }>(piece: Piece): Piece => ({ ...piece, source: ofName(piece.source) })
  const result = <Result extends ReportResult>(recorded: Result): Result => ({
    ...recorded,
    recordedBy: ofName(recorded.recordedBy),
    dissent: recorded.dissent?.map((one) => ({ ...one, name: ofMember(one.memberId) })) ?? null,
    register: recorded.register?.map(source) ?? null,
  })
  const item = (rated: ReportItem): ReportItem => ({
    ...rated,
    rounds: rated.rounds.map((round) => ({
      ...round,
      ballots: round.ballots?.map((ballot) => ({ ...ballot, name: ofMember(ballot.memberId) })) ?? null,
    })),
    result: rated.result && result(rated.result),
    superseded: rated.superseded.map(result),
  })
  const { assessment, plan } = report
  return {
    ...report,
    extract: extractOf(report.extract?.leftOut ?? [], 'roles'),
    assessment: { ...assessment, sponsor: ofName(assessment.sponsor) },
    team: report.team.map((member) => ({ ...member, name: ofMember(member.memberId) })),
    plan: plan && {
      ...plan,
      approval: plan.approval && { ...plan.approval, approvedBy: ofName(plan.approval.approvedBy) },
      lacking: plan.lacking.map(({ what, why }) => ({ what: withoutNames(what, report.team, ofMember), why })),
    },
    processes: report.processes.map((process) => ({
      ...process,
      instances: process.instances.map((instance) => ({ ...instance, items: instance.items?.map(item) ?? null })),
    })),
    evidence: report.evidence?.map(source) ?? null,
    actions:
      report.actions?.map(({ progress, ...action }) => ({
        ...action,
        owner: ofName(action.owner),
        ...(progress ? { progress: { ...progress, by: ofName(progress.by) } } : {}),
      })) ?? null,
  }
}

/** The copy of a report that a choice asks for. */
export function chosenReport(report: AssessmentReport, { sections, naming }: ReportChoice): AssessmentReport {
  const named = naming === 'roles' ? withRolesForNames(report) : report
  return chooseSections(named, sections)
}

/** Whether a choice is the whole report, which then is shown and given out as it was frozen. */
export function isWhole({ sections, naming }: ReportChoice): boolean {
  return naming === 'names' && shownSections(sections).length === wholeReport.sections.length
}

const formerMember = 'A former member'
const key = (name: string) => name.trim().toLowerCase()

/** "Lead assessor 1", "Assessor 2": numbered in order of joining, within each role. */
function rolesOf(team: readonly ReportMember[]): Map<string, string> {
  const numbers = new Map<string, number>()
  return new Map(
    team.map(({ memberId, role }) => {
      const number = (numbers.get(role) ?? 0) + 1
      numbers.set(role, number)
      return [memberId, `${roleNames[role]} ${number}`]
    }),
  )
}

/** Sentences of the plan's check name people; a longer name goes before one that is part of it. */
function withoutNames(sentence: string, team: readonly ReportMember[], ofMember: (memberId: string) => string): string {
  const longestFirst = [...team].filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length)
  return longestFirst.reduce((text, { name, memberId }) => {
    const whole = new RegExp(
      `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'gu',
    )
    return text.replace(whole, () => ofMember(memberId))
  }, sentence)
}
