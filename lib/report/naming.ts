import { roleNames } from '../workshop/role.ts'
import type { AsPerson, Person, PersonRole } from './person.ts'
import type { AssessmentReport } from './report.ts'
import { chooseSections, extractOf, type ReportChoice, sections, shownSections, wholeReport } from './sections.ts'

/**
 * A copy of a report in which those it names appear by role and number: the team, and whoever else is named as a person,
 * such as an interviewee. Identifiers and hashes by which names could be found elsewhere are not in it. What people wrote
 * is left as it is, and the copy says so.
 */
export function withRolesForNames(report: AssessmentReport): AssessmentReport {
  if (report.extract?.naming === 'roles') return report
  return { ...withPeople(report, rolesOf(report)), extract: extractOf(report.extract?.leftOut ?? [], 'roles') }
}

/** The copy of a report that a choice asks for. */
export function chosenReport(report: AssessmentReport, choice: ReportChoice): AssessmentReport {
  const named = choice.naming === 'roles' ? withRolesForNames(report) : report
  return chooseSections(named, choice.sections)
}

/** Whether a choice is the whole report, which then is shown and given out as it was frozen. */
export function isWhole({ sections, naming }: ReportChoice): boolean {
  return naming === 'names' && shownSections(sections).length === wholeReport.sections.length
}

/** A report in which other persons stand in the place of all that it names. */
function withPeople(report: AssessmentReport, as: AsPerson): AssessmentReport {
  const { sponsor } = report.assessment
  let copy = { ...report, assessment: { ...report.assessment, sponsor: sponsor && as(sponsor) } }
  for (const { withPeople } of sections) copy = { ...copy, ...withPeople?.(copy, as) }
  return copy
}

/** "Lead assessor 1", "Interviewee 2": the team numbered in order of joining, others in the order they are named. */
function rolesOf(report: AssessmentReport): AsPerson {
  const numbers = new Map<PersonRole, number>()
  const known = new Map<string, string>()
  const identifiers = new Map<string, string>()
  const enter = (person: Person): Person => {
    const { role, memberId } = person
    if (memberId !== null && !identifiers.has(memberId)) identifiers.set(memberId, `member-${identifiers.size + 1}`)
    if (role === null || known.has(keyOf(person))) return person
    const number = (numbers.get(role) ?? 0) + 1
    numbers.set(role, number)
    known.set(keyOf(person), `${role === 'interviewee' ? 'Interviewee' : roleNames[role]} ${number}`)
    return person
  }
  for (const { memberId, name, role } of report.team) enter({ memberId, name, role })
  withPeople(report, enter)
  return (person) => ({
    ...person,
    memberId: identifiers.get(person.memberId ?? '') ?? null,
    name: known.get(keyOf(person)) ?? person.name,
  })
}

/** A member is the same under any name; others are known by name alone. */
function keyOf({ memberId, name, role }: Person): string {
  return memberId ?? `${role} ${name.trim().toLowerCase()}`
}
