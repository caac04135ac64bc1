import type { Process } from '../../model.ts'

export const serviceDelivery = {
  id: 'SDE.1',
  name: 'Service delivery',
  group: 'SDE',
  clauses: ['8.2.1'],
  purpose: 'Provide customers, day in and day out, with the services they were promised.',
  outcomes: [
    { id: 'SDE.1.O1', text: 'Services are in operation during the hours agreed with customers.', clauses: ['8.2.1'] },
    { id: 'SDE.1.O2', text: 'Routine tasks that keep services running are carried out when due.', clauses: ['8.2.1'] },
    { id: 'SDE.1.O3', text: 'The current state of each live service is visible to its operators.', clauses: ['8.2.1'] },
    { id: 'SDE.1.O4', text: 'Users can get help with a service during the hours agreed.', clauses: ['8.2.1'] },
    { id: 'SDE.1.O5', text: 'Conflicting calls on the same staff or equipment are settled.', clauses: ['8.2.1'] },
    {
      id: 'SDE.1.O6',
      text: 'Work that passes between teams or shifts has a definite owner at any time.',
      clauses: ['8.2.1'],
    },
  ],
  related: [
    { process: 'COM.09', how: 'operates the services by the criteria laid down' },
    { process: 'RAF.1', how: 'reports failures that operators notice' },
    { process: 'SAD.3', how: 'supplies measurements of the use of capacity' },
    { process: 'RAA.2', how: 'delivers the levels of service agreed' },
  ],
} satisfies Process
