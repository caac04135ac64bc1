import { roleNames } from '../../workshop/role.ts'
import type { AssessmentReport, ReportApproval } from '../report.ts'
import { dayInWords, momentInWords, named } from './words.ts'

/** What was assessed, for whom, by whom and when: the facts of the first page. */
export function titleFacts({ assessment, team, period, plan, model, framework }: AssessmentReport): [string, string][] {
  const lead = team.filter(({ role, former }) => role === 'lead' && !former).map(({ name }) => name)
  const others = team
    .filter(({ role, former }) => former || role !== 'lead')
    .map(({ name, role, former }) => `${named(name)} (${roleNames[role].toLowerCase()}${former ? ', left' : ''})`)
  const facts: [string, string][] = [
    ['Purpose', assessment.purpose || 'Not stated.'],
    ['Sponsor', assessment.sponsor || 'Not named.'],
    ['Class', plan?.assessmentClass.name ?? ''],
    ['Lead assessor', lead.map(named).join(', ') || 'None'],
    ['Team', others.join(', ') || 'Nobody else'],
    ['Rated', ratedInWords(period)],
    ['Process model', `${model.name}, version ${model.version}`],
    ['Framework', framework.name],
    [
      'Plan approved',
      plan?.approval ? `By ${plan.approval.approvedBy} on ${dayInWords(plan.approval.approvedAt)}` : '',
    ],
  ]
  return facts.filter(([, says]) => says !== '')
}

function ratedInWords(period: AssessmentReport['period']): string {
  if (!period) return 'Nothing is recorded yet'
  const from = dayInWords(period.from)
  const to = dayInWords(period.to)
  return from === to ? `On ${from}` : `From ${from} to ${to}`
}

/** Who approved the plan, when, and where that is found. */
export function approvalInWords({ version, approvedBy, approvedAt, reference }: ReportApproval): string {
  return `Approval ${version}, by ${approvedBy} on ${momentInWords(approvedAt)}.${reference ? ` Found at: ${reference}.` : ''}`
}
