import type { Process } from '../../model.ts'

export const internalAudit = {
  id: 'COM.05',
  name: 'Internal audit',
  group: 'COM',
  clauses: ['9.2'],
  purpose:
    'Find out, through people independent of the work, whether the service management system keeps its own rules and the requirements it has accepted.',
  outcomes: [
    { id: 'COM.05.O1', text: 'An audit programme shows when each area is due for audit.', clauses: ['9.2.2'] },
    { id: 'COM.05.O2', text: 'Each audit has an agreed scope with the criteria to audit against.', clauses: ['9.2.2'] },
    { id: 'COM.05.O3', text: 'Auditors have no responsibility for the work they audit.', clauses: ['9.2.2'] },
    { id: 'COM.05.O4', text: 'Each audit finding rests on recorded evidence.', clauses: ['9.2.2'] },
    {
      id: 'COM.05.O5',
      text: 'Each audit concludes whether the audited area conforms to its criteria.',
      clauses: ['9.2.1'],
    },
    { id: 'COM.05.O6', text: 'The managers who answer for an audited area have its results.', clauses: ['9.2.2'] },
  ],
  related: [
    { process: 'COM.07', how: 'passes on findings that have to be corrected' },
    { process: 'COM.06', how: 'reports what the audits have concluded' },
    { process: 'COM.02', how: 'takes the documented rules as criteria' },
  ],
} satisfies Process
