import type { Process } from '../../model.ts'

export const businessRelationshipManagement = {
  id: 'RAA.1',
  name: 'Business relationship management',
  group: 'RAA',
  clauses: ['8.3.2'],
  purpose:
    'Know customers well enough to serve what their business needs, and give them somebody to turn to when they are worried or dissatisfied.',
  outcomes: [
    {
      id: 'RAA.1.O1',
      text: 'Customers, users and other parties with an interest in the services are on record.',
      clauses: ['8.3.2'],
    },
    { id: 'RAA.1.O2', text: 'Each customer has a named contact at the service provider.', clauses: ['8.3.2'] },
    {
      id: 'RAA.1.O3',
      text: "Coming changes in a customer's business are known before they affect the services.",
      clauses: ['8.3.2'],
    },
    {
      id: 'RAA.1.O4',
      text: 'Meetings with each customer on how the services are doing take place as agreed.',
      clauses: ['8.3.2'],
    },
    {
      id: 'RAA.1.O5',
      text: "Customers' satisfaction with the services is known from asking them.",
      clauses: ['8.3.2'],
    },
    {
      id: 'RAA.1.O6',
      text: 'Every complaint about a service is answered to the person who made it.',
      clauses: ['8.3.2'],
    },
    {
      id: 'RAA.1.O7',
      text: 'Complaints that the usual contact cannot settle are decided at a higher level.',
      clauses: ['8.3.2'],
    },
  ],
  related: [
    { process: 'RAA.2', how: 'says what customers need to have agreed' },
    { process: 'SAD.2', how: "passes on customers' plans that will move demand" },
    { process: 'SDB.1', how: 'brings in requests for new or changed services' },
    { process: 'COM.04', how: 'passes on complaints as opportunities for improvement' },
  ],
} satisfies Process
