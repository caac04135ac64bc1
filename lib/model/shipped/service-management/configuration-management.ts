import type { Process } from '../../model.ts'

export const configurationManagement = {
  id: 'SPC.2',
  name: 'Configuration management',
  group: 'SPC',
  clauses: ['8.2.5', '8.2.6'],
  purpose:
    'Give everyone who decides about services a true picture of the components they consist of and how these hang together.',
  outcomes: [
    { id: 'SPC.2.O1', text: 'It is defined which types of component are recorded in what detail.', clauses: ['8.2.6'] },
    { id: 'SPC.2.O2', text: 'Each configuration item has a record under a unique identifier.', clauses: ['8.2.6'] },
    { id: 'SPC.2.O3', text: 'Records show which services depend on which configuration items.', clauses: ['8.2.6'] },
    {
      id: 'SPC.2.O4',
      text: 'Completed changes are reflected in the records of the configuration items they touched.',
      clauses: ['8.2.6'],
    },
    {
      id: 'SPC.2.O5',
      text: 'Differences found between records and the actual components are corrected.',
      clauses: ['8.2.6'],
    },
    {
      id: 'SPC.2.O6',
      text: 'Configuration information is at hand for those who resolve incidents or assess changes.',
      clauses: ['8.2.6'],
    },
    {
      id: 'SPC.2.O7',
      text: 'Licence terms or other obligations attached to service assets are met.',
      clauses: ['8.2.5'],
    },
  ],
  related: [
    { process: 'SPC.1', how: 'shows what a proposed change would touch' },
    { process: 'RAF.1', how: 'shows what lies behind a failing service' },
    { process: 'RAF.3', how: 'shows what the components of similar failures share' },
    { process: 'SAD.1', how: 'supplies the assets whose cost is to be accounted for' },
  ],
} satisfies Process
