import type { Process } from '../../model.ts'

export const serviceBuildAndTransition = {
  id: 'SDB.3',
  name: 'Service build and transition',
  group: 'SDB',
  clauses: ['8.5.2.3'],
  purpose: 'Turn a design into a service that works in daily operation and has the consent of those who asked for it.',
  outcomes: [
    { id: 'SDB.3.O1', text: 'Everything that the design calls for is built or procured.', clauses: ['8.5.2.3'] },
    { id: 'SDB.3.O2', text: 'Tests show for each service requirement whether it is met.', clauses: ['8.5.2.3'] },
    {
      id: 'SDB.3.O3',
      text: 'Each unmet acceptance criterion ends in a decision with the parties concerned.',
      clauses: ['8.5.2.3'],
    },
    {
      id: 'SDB.3.O4',
      text: 'Those who will operate or support the service are prepared for it.',
      clauses: ['8.5.2.3'],
    },
    { id: 'SDB.3.O5', text: 'The service is accepted by the customer before it goes live.', clauses: ['8.5.2.3'] },
    {
      id: 'SDB.3.O6',
      text: 'The service is brought into live use or, if retired, taken out of it.',
      clauses: ['8.5.2.3'],
    },
    {
      id: 'SDB.3.O7',
      text: 'What the live service achieves is compared with what was intended.',
      clauses: ['8.5.2.3'],
    },
  ],
  related: [
    { process: 'SDB.4', how: 'supplies built services for release' },
    { process: 'SDE.1', how: 'hands over accepted services to operation' },
    { process: 'RAA.5', how: 'reports services that are launched or withdrawn' },
    { process: 'SPC.2', how: 'supplies the records of newly built components' },
  ],
} satisfies Process
