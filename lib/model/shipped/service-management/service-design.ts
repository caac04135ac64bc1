import type { Process } from '../../model.ts'

export const serviceDesign = {
  id: 'SDB.2',
  name: 'Service design',
  group: 'SDB',
  clauses: ['8.5.2.2'],
  purpose:
    'Work out how a service will meet its requirements, for its users as for those who run it, before money goes into building it.',
  outcomes: [
    { id: 'SDB.2.O1', text: 'For each service requirement the design shows how it is met.', clauses: ['8.5.2.2'] },
    {
      id: 'SDB.2.O2',
      text: 'The part that each party will play in the service is laid down in the design.',
      clauses: ['8.5.2.2'],
    },
    {
      id: 'SDB.2.O3',
      text: 'The resources that the service will need in operation are specified.',
      clauses: ['8.5.2.2'],
    },
    { id: 'SDB.2.O4', text: 'Skills that staff or users will have to acquire are specified.', clauses: ['8.5.2.2'] },
    {
      id: 'SDB.2.O5',
      text: 'Necessary changes to service level agreements or supplier contracts are specified.',
      clauses: ['8.5.2.2'],
    },
    { id: 'SDB.2.O6', text: 'Effects of the design on other services are worked out.', clauses: ['8.5.2.2'] },
    {
      id: 'SDB.2.O7',
      text: 'The design is accepted by those who will build or operate the service.',
      clauses: ['8.5.2.2'],
    },
  ],
  related: [
    { process: 'SDB.3', how: 'supplies the design to be built' },
    { process: 'RAA.2', how: 'specifies the agreements that the service will need' },
    { process: 'SAD.3', how: 'states the resources that the service will use' },
    { process: 'COM.03', how: 'states the skills that the service will demand' },
  ],
} satisfies Process
