import type { Process } from '../../model.ts'

export const nonConformityManagement = {
  id: 'COM.07',
  name: 'Non-conformity management',
  group: 'COM',
  clauses: ['10.1'],
  purpose: 'Put right whatever departs from a requirement and make sure that the same departure does not come back.',
  outcomes: [
    {
      id: 'COM.07.O1',
      text: 'Each departure from a requirement is on record, whoever noticed it.',
      clauses: ['10.1.2'],
    },
    { id: 'COM.07.O2', text: 'The immediate consequences of each nonconformity are dealt with.', clauses: ['10.1.1'] },
    { id: 'COM.07.O3', text: 'The cause of each nonconformity is established.', clauses: ['10.1.1'] },
    { id: 'COM.07.O4', text: 'Other places where the same cause could be at work are checked.', clauses: ['10.1.1'] },
    { id: 'COM.07.O5', text: 'Corrective actions that remove the cause are completed.', clauses: ['10.1.1'] },
    {
      id: 'COM.07.O6',
      text: 'Evidence shows whether completed corrective actions are effective.',
      clauses: ['10.1.1'],
    },
  ],
  related: [
    { process: 'COM.05', how: 'takes over findings from audits' },
    { process: 'COM.04', how: 'passes on ideas that go beyond the correction' },
    { process: 'COM.06', how: 'reports the state of corrective actions' },
  ],
} satisfies Process
