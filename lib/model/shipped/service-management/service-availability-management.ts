import type { Process } from '../../model.ts'

export const serviceAvailabilityManagement = {
  id: 'SAS.1',
  name: 'Service availability management',
  group: 'SAS',
  clauses: ['8.7.1'],
  purpose: 'Keep services usable whenever customers have been promised that they will be.',
  outcomes: [
    { id: 'SAS.1.O1', text: 'An availability target is agreed for each service.', clauses: ['8.7.1'] },
    {
      id: 'SAS.1.O2',
      text: 'Single points of failure and other risks to availability are identified for each service.',
      clauses: ['8.7.1'],
    },
    {
      id: 'SAS.1.O3',
      text: 'Safeguards are in place against those risks to availability that are not accepted.',
      clauses: ['8.7.1'],
    },
    { id: 'SAS.1.O4', text: 'Availability as users experience it is measured.', clauses: ['8.7.1'] },
    { id: 'SAS.1.O5', text: 'Each shortfall against an availability target is identified.', clauses: ['8.7.1'] },
    { id: 'SAS.1.O6', text: 'Every unplanned outage is investigated.', clauses: ['8.7.1'] },
    { id: 'SAS.1.O7', text: 'Actions that prevent a repetition of outages are completed.', clauses: ['8.7.1'] },
  ],
  related: [
    { process: 'RAA.2', how: 'supplies the availability attained' },
    { process: 'RAF.3', how: 'submits outages for an analysis of their cause' },
    { process: 'SDB.2', how: 'states the availability that a design has to provide' },
    { process: 'SAS.2', how: 'leaves to it the events that safeguards cannot absorb' },
  ],
} satisfies Process
