import type { Process } from '../../model.ts'

export const operationalPlanning = {
  id: 'COM.08',
  name: 'Operational planning',
  group: 'COM',
  clauses: ['6.2', '6.3', '8.2.2'],
  purpose:
    'Settle in advance what service management is to achieve, with what means, and which services matter most when means are short.',
  outcomes: [
    {
      id: 'COM.08.O1',
      text: 'Objectives for service management are stated so that their attainment can be measured.',
      clauses: ['6.2.1'],
    },
    { id: 'COM.08.O2', text: 'For each objective it is settled who does what by which date.', clauses: ['6.2.2'] },
    { id: 'COM.08.O3', text: 'A service management plan in force covers all services in scope.', clauses: ['6.3'] },
    {
      id: 'COM.08.O4',
      text: 'Obligations or limitations that bind the services are named in the service management plan.',
      clauses: ['6.3'],
    },
    {
      id: 'COM.08.O5',
      text: 'The staff, money and technology that the service management plan calls for are quantified.',
      clauses: ['6.3'],
    },
    {
      id: 'COM.08.O6',
      text: 'The importance of each service to the business of its customers is rated.',
      clauses: ['8.2.2'],
    },
    { id: 'COM.08.O7', text: 'Proposals for new or changed services are ranked by priority.', clauses: ['8.2.2'] },
  ],
  related: [
    { process: 'TOP.01', how: 'turns the policy into objectives' },
    { process: 'COM.09', how: 'hands over the service management plan for execution' },
    { process: 'SAD.1', how: 'states the means for which money is needed' },
    { process: 'SDB.1', how: 'passes on the proposals that are to be pursued' },
  ],
} satisfies Process
