import type { Process } from '../../model.ts'

export const serviceContinuityManagement = {
  id: 'SAS.2',
  name: 'Service continuity management',
  group: 'SAS',
  clauses: ['8.7.2'],
  purpose: 'Be able to bring the services that matter most back within a bearable time after a disaster.',
  outcomes: [
    {
      id: 'SAS.2.O1',
      text: 'Limits on downtime and data loss after a disaster are agreed for each service.',
      clauses: ['8.7.2'],
    },
    {
      id: 'SAS.2.O2',
      text: 'Risks of an interruption that normal operation could not absorb are assessed.',
      clauses: ['8.7.2'],
    },
    { id: 'SAS.2.O3', text: 'A continuity plan states who may invoke it under which conditions.', clauses: ['8.7.2'] },
    {
      id: 'SAS.2.O4',
      text: 'A continuity plan describes how each service it covers is recovered, up to the return to normal.',
      clauses: ['8.7.2'],
    },
    {
      id: 'SAS.2.O5',
      text: 'Continuity plans can be reached even when the usual systems are down.',
      clauses: ['8.7.2'],
    },
    {
      id: 'SAS.2.O6',
      text: 'Tests show whether services can be recovered within the limits agreed.',
      clauses: ['8.7.2'],
    },
    {
      id: 'SAS.2.O7',
      text: 'Weaknesses that a test or a real invocation has revealed are remedied.',
      clauses: ['8.7.2'],
    },
  ],
  related: [
    { process: 'RAF.1', how: 'takes over when an incident becomes a disaster' },
    { process: 'RAA.4', how: 'states what suppliers have to contribute to recovery' },
    { process: 'SPC.2', how: 'uses configuration information to rebuild services' },
    { process: 'COM.11', how: 'reports risks of a disaster that remain' },
  ],
} satisfies Process
