import type { Process } from '../../model.ts'

export const operationalImplementationAndControl = {
  id: 'COM.09',
  name: 'Operational implementation and control',
  group: 'COM',
  clauses: ['8.1', '8.2.3'],
  purpose: 'Carry out what was planned for the services and stay answerable for all of the work, whoever performs it.',
  outcomes: [
    {
      id: 'COM.09.O1',
      text: 'Criteria show when day-to-day service management work counts as properly done.',
      clauses: ['8.1'],
    },
    {
      id: 'COM.09.O2',
      text: 'Records show that the planned service management work is carried out.',
      clauses: ['8.1'],
    },
    { id: 'COM.09.O3', text: 'Work that fell short of its criteria is corrected.', clauses: ['8.1'] },
    {
      id: 'COM.09.O4',
      text: 'Unintended effects of changes to the service management system are remedied.',
      clauses: ['8.1'],
    },
    { id: 'COM.09.O5', text: 'It is on record which party provides which part of the services.', clauses: ['8.2.3.1'] },
    {
      id: 'COM.09.O6',
      text: 'Each party that contributes to a service is chosen against stated criteria.',
      clauses: ['8.2.3.1'],
    },
    {
      id: 'COM.09.O7',
      text: 'The contribution of each party is checked against what it has to deliver.',
      clauses: ['8.2.3.2'],
    },
  ],
  related: [
    { process: 'COM.08', how: 'reports how far the service management plan is carried out' },
    { process: 'RAA.4', how: 'states the controls that agreements with suppliers have to contain' },
    { process: 'SDE.1', how: 'lays down what counts as proper operation of the services' },
    { process: 'COM.10', how: 'provides the records from which results are measured' },
  ],
} satisfies Process
