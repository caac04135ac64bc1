import type { Process } from '../../model.ts'

export const incidentManagement = {
  id: 'RAF.1',
  name: 'Incident management',
  group: 'RAF',
  clauses: ['8.6.1'],
  purpose: 'Get users working again as fast as their business needs when a service fails or falters.',
  outcomes: [
    {
      id: 'RAF.1.O1',
      text: 'Every reported interruption or degradation of a service is on record as an incident.',
      clauses: ['8.6.1'],
    },
    { id: 'RAF.1.O2', text: 'Each incident has a priority that reflects its impact and urgency.', clauses: ['8.6.1'] },
    {
      id: 'RAF.1.O3',
      text: 'Incidents that the first responder cannot resolve in time are in the hands of somebody who can.',
      clauses: ['8.6.1'],
    },
    {
      id: 'RAF.1.O4',
      text: 'Users affected by an incident can learn how far its resolution has come.',
      clauses: ['8.6.1'],
    },
    {
      id: 'RAF.1.O5',
      text: 'Service is restored to the users affected, by repair or by workaround.',
      clauses: ['8.6.1'],
    },
    { id: 'RAF.1.O6', text: 'The record of each closed incident tells what restored the service.', clauses: ['8.6.1'] },
    {
      id: 'RAF.1.O7',
      text: 'Incidents that meet the agreed criteria for a major incident are led by a designated person.',
      clauses: ['8.6.1'],
    },
  ],
  related: [
    { process: 'RAF.3', how: 'hands over incidents whose cause is not understood' },
    { process: 'SPC.1', how: 'requests the changes needed to restore a service' },
    { process: 'SPC.2', how: 'looks up the components behind a failing service' },
    { process: 'RAA.2', how: 'shows how often restoration times are kept' },
  ],
} satisfies Process
