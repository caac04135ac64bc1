import type { Process } from '../../model.ts'

export const changeManagement = {
  id: 'SPC.1',
  name: 'Change management',
  group: 'SPC',
  clauses: ['8.5.1', '8.5.1.1', '8.5.1.2', '8.5.1.3'],
  purpose: 'Let services change at the pace the business needs while sparing it avoidable disruption.',
  outcomes: [
    {
      id: 'SPC.1.O1',
      text: 'A policy settles what is under change control, with a separate route for emergencies.',
      clauses: ['8.5.1.1'],
    },
    {
      id: 'SPC.1.O2',
      text: 'Every proposed change to a controlled component is on record as a request.',
      clauses: ['8.5.1.2'],
    },
    {
      id: 'SPC.1.O3',
      text: 'Requests that could have a major effect on services are directed to service design and transition.',
      clauses: ['8.5.1.2'],
    },
    {
      id: 'SPC.1.O4',
      text: 'A decision that weighs benefit against risk exists for each request.',
      clauses: ['8.5.1.3'],
    },
    {
      id: 'SPC.1.O5',
      text: 'Those affected by an approved change know in advance when it will happen.',
      clauses: ['8.5.1.3'],
    },
    {
      id: 'SPC.1.O6',
      text: 'A way to undo or repair each approved change is prepared before the change is made.',
      clauses: ['8.5.1.3'],
    },
    {
      id: 'SPC.1.O7',
      text: 'It is known for each completed change whether it achieved its aim.',
      clauses: ['8.5.1.3'],
    },
  ],
  related: [
    { process: 'SDB.4', how: 'passes on approved changes for deployment' },
    { process: 'SDB.1', how: 'directs changes of major effect to it' },
    { process: 'SPC.2', how: 'announces which components are about to change' },
    { process: 'RAF.1', how: 'warns of changes that may cause incidents' },
  ],
} satisfies Process
