import type { DecisionRule } from '../../lib/consensus/decision.ts'
import type { Independence } from '../../lib/plan/independence.ts'
import type { PersonKey } from './people.ts'

/** The plan of the demo's assessment; organisation, places, tools and documents are invented. */
export const plan = {
  title: 'Ostvale Health IT: service operations',
  purpose:
    'Find out whether the processes that keep the four Ostvale hospitals running are capable enough to take over the operation of the new electronic patient record, and where to improve first.',
  purposeKind: 'capability',
  sponsor: 'Henrike Vosskamp, Chief Information Officer of Ostvale Hospitals',
  unit: 'Ostvale Health IT, Service Operations',
  modelId: 'iso-33054',
  frameworkId: 'iso-33020-2019',
  scaleId: 'nplf',
  decisionRule: 'qualified-majority' satisfies DecisionRule as DecisionRule,
  tieRule: 'half-down',
  evidenceRequired: false,
  assessmentClass: 3,
  independence: 'B',
}

export type DemoPlan = typeof plan

/** What the plan records in words before data are collected (lib/plan/inputs.ts). */
export const inputs = {
  relation: 'The sponsor answers to the board for the IT of all four hospitals; the unit reports to her.',
  context:
    'About 120 people run the IT of four hospitals with 2,900 beds, around the clock. What they run is critical to care: a ward can work on paper for some hours, not for days.',
  constraints:
    'Two sessions of half a day. Nobody is taken out of the on-call rota for an interview. Medical devices are left out.',
  confidentiality:
    'Who said what in an interview stays with the team. Ostvale owns the results; the notes are deleted a year after the report.',
  evidence:
    'Records of the last quarter, sampled by the team itself, interviews on both sides of the service, and an hour of watching at each desk. A rating rests on two sources at least.',
  outputs: 'Process profiles against the targets, this report, and an hour with the board of operations.',
}

/** How far each of those who rate is apart from what is assessed, and what makes them competent. */
export const raters: Partial<Record<PersonKey, { independence: Independence; competence: string }>> = {
  amara: { independence: 'B', competence: 'Led eleven assessments of service management in nine years.' },
  leilani: { independence: 'B', competence: 'Service manager for fourteen years, assessor for four.' },
  tomasz: { independence: 'C', competence: 'Runs the applications division; trained as an assessor this spring.' },
  jonas: { independence: 'B', competence: 'Internal auditor, six assessments.' },
}
