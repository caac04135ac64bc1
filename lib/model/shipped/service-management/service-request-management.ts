import type { Process } from '../../model.ts'

export const serviceRequestManagement = {
  id: 'RAF.2',
  name: 'Service request management',
  group: 'RAF',
  clauses: ['8.6.2'],
  purpose:
    'Give users the standard things they are entitled to ask for, simply, predictably and within the time promised.',
  outcomes: [
    { id: 'RAF.2.O1', text: 'Every service request is on record from the moment it is made.', clauses: ['8.6.2'] },
    { id: 'RAF.2.O2', text: 'Each service request is given the priority promised for its type.', clauses: ['8.6.2'] },
    {
      id: 'RAF.2.O3',
      text: 'Instructions for each type of request are at hand for those who fulfil it.',
      clauses: ['8.6.2'],
    },
    {
      id: 'RAF.2.O4',
      text: 'Requests that need an approval are fulfilled only after it is given.',
      clauses: ['8.6.2'],
    },
    { id: 'RAF.2.O5', text: 'Requesters can see where their open requests stand.', clauses: ['8.6.2'] },
    { id: 'RAF.2.O6', text: 'Each requester receives what was asked for or a reasoned refusal.', clauses: ['8.6.2'] },
    { id: 'RAF.2.O7', text: 'The record of each closed request shows what was done to fulfil it.', clauses: ['8.6.2'] },
  ],
  related: [
    { process: 'RAA.5', how: 'fulfils what the catalogue offers' },
    { process: 'SPC.1', how: 'uses standard changes that are approved in advance' },
    { process: 'SAS.3', how: 'grants access under the security controls' },
  ],
} satisfies Process
