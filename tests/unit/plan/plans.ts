import type { AssessmentPlan, PlannedMember } from '../../../lib/plan/content.ts'
import { planInputs } from '../../../lib/plan/inputs.ts'

export const rater = (name: string, change: Partial<PlannedMember> = {}): PlannedMember => ({
  id: name,
  name,
  role: 'assessor',
  independence: 'A',
  competence: 'Ten assessments.',
  ...change,
})

export const instances = (...names: string[]) => names.map((name) => ({ name, across: false }))

/** A plan that lacks nothing for any class. */
export const wholePlan: AssessmentPlan = {
  title: 'Service desk',
  purpose: 'Find out what to improve first.',
  purposeKind: 'improvement',
  sponsor: 'Maren Voss',
  unit: 'Service desk Oslo',
  assessmentClass: 1,
  independence: 'A',
  inputs: Object.fromEntries(planInputs.map(({ id, name }) => [id, `${name}: said.`])),
  model: { id: 'iso-33054', version: '2020.1' },
  frameworkId: 'iso-33020-2019',
  scaleId: 'nplf',
  setAside: [],
  riskTable: null,
  decisionRule: 'unanimity',
  decisionTerms: { share: { parts: 2, of: 3 }, spread: 1, tieRule: 'half-down' },
  ratingMethod: 'R1',
  direction: 'vertical-first',
  average: 'median',
  tieRule: 'half-down',
  evidenceRequired: true,
  members: [rater('Ada', { role: 'lead' }), rater('Bo'), rater('Priya', { role: 'participant', independence: null })],
  processes: [
    {
      processId: 'RAF.1',
      name: 'Incident management',
      targetLevel: 2,
      allInstances: false,
      instances: instances('Oslo', 'Bergen', 'Tromsø', 'Stavanger'),
    },
  ],
}
