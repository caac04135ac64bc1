import type { Process } from '../../model.ts'

export const communicationManagement = {
  id: 'COM.01',
  name: 'Communication management',
  group: 'COM',
  clauses: ['7.4'],
  purpose:
    'See that everyone who needs to know something about the services, inside the organisation or outside it, learns it in time to act on it.',
  outcomes: [
    {
      id: 'COM.01.O1',
      text: 'The subjects on which others rely on service management for information are identified.',
      clauses: ['7.4'],
    },
    {
      id: 'COM.01.O2',
      text: 'Each subject to be communicated has a designated sender for every audience.',
      clauses: ['7.4'],
    },
    { id: 'COM.01.O3', text: 'Each audience is served through a channel that it actually uses.', clauses: ['7.4'] },
    { id: 'COM.01.O4', text: 'Information reaches its audience in time to be acted on.', clauses: ['7.4'] },
    {
      id: 'COM.01.O5',
      text: 'Questions that come back from an audience reach somebody who can answer them.',
      clauses: ['7.4'],
    },
    {
      id: 'COM.01.O6',
      text: 'The content of important communications can be established afterwards.',
      clauses: ['7.4'],
    },
  ],
  related: [
    { process: 'TOP.01', how: 'carries the policy to those who are to act on it' },
    { process: 'RAF.1', how: 'provides the channels for news of a major incident' },
    { process: 'SPC.1', how: 'announces changes to those whom they affect' },
  ],
} satisfies Process
