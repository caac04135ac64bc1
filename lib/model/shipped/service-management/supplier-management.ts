import type { Process } from '../../model.ts'

export const supplierManagement = {
  id: 'RAA.4',
  name: 'Supplier management',
  group: 'RAA',
  clauses: ['8.3.4', '8.3.4.1', '8.3.4.2'],
  purpose:
    'Obtain from suppliers, inside the organisation or outside it, what the services need, on terms that let the promises to customers be kept.',
  outcomes: [
    {
      id: 'RAA.4.O1',
      text: 'For each external supplier a designated person answers for the relationship.',
      clauses: ['8.3.4.1'],
    },
    {
      id: 'RAA.4.O2',
      text: 'A contract states what each external supplier has to deliver at which level.',
      clauses: ['8.3.4.1'],
    },
    {
      id: 'RAA.4.O3',
      text: 'A written agreement covers each internal supplier or customer that contributes to a service.',
      clauses: ['8.3.4.2'],
    },
    {
      id: 'RAA.4.O4',
      text: "Suppliers' commitments suffice for the service levels promised to customers.",
      clauses: ['8.3.4.1', '8.3.4.2'],
    },
    {
      id: 'RAA.4.O5',
      text: 'The performance of each supplier against its commitments is known.',
      clauses: ['8.3.4.1', '8.3.4.2'],
    },
    {
      id: 'RAA.4.O6',
      text: 'Shortfalls of a supplier are pursued until they are remedied.',
      clauses: ['8.3.4.1', '8.3.4.2'],
    },
    {
      id: 'RAA.4.O7',
      text: 'Disputes with external suppliers are settled by the route that the contract lays down.',
      clauses: ['8.3.4.1'],
    },
  ],
  related: [
    { process: 'RAA.2', how: 'shows what can be promised with the suppliers at hand' },
    { process: 'COM.09', how: 'applies the controls over other parties' },
    { process: 'SAD.1', how: 'supplies the prices that suppliers charge' },
    { process: 'SAS.3', how: 'binds suppliers to security controls' },
  ],
} satisfies Process
