import type { Process } from '../../model.ts'

export const serviceLevelManagement = {
  id: 'RAA.2',
  name: 'Service level management',
  group: 'RAA',
  clauses: ['8.3.3'],
  purpose: 'Agree with customers on what each service has to deliver, and let both sides see whether it does.',
  outcomes: [
    {
      id: 'RAA.2.O1',
      text: 'An agreement with the customer is in force for every service delivered.',
      clauses: ['8.3.3'],
    },
    {
      id: 'RAA.2.O2',
      text: 'Service levels are agreed as targets whose attainment can be measured.',
      clauses: ['8.3.3'],
    },
    {
      id: 'RAA.2.O3',
      text: 'Workload limits or exceptions that qualify a promised service level are part of the agreement.',
      clauses: ['8.3.3'],
    },
    { id: 'RAA.2.O4', text: 'The service level attained is known for each target.', clauses: ['8.3.3'] },
    { id: 'RAA.2.O5', text: "Customers' actual workload is compared with the limits agreed.", clauses: ['8.3.3'] },
    { id: 'RAA.2.O6', text: 'The reason for each missed target is established.', clauses: ['8.3.3'] },
    { id: 'RAA.2.O7', text: 'Each missed target leads to an agreed remedy.', clauses: ['8.3.3'] },
  ],
  related: [
    { process: 'RAA.3', how: 'sets the targets against which reports show performance' },
    { process: 'RAA.4', how: 'sets the level that suppliers have to support' },
    { process: 'RAA.5', how: 'agrees levels for the services in the catalogue' },
    { process: 'RAF.1', how: 'sets the time within which service is to be restored' },
  ],
} satisfies Process
