import type { Process } from '../../model.ts'

export const humanResourceManagement = {
  id: 'COM.03',
  name: 'Human resource management',
  group: 'COM',
  clauses: ['7.1', '7.2', '7.3'],
  purpose:
    'Have enough people with the right knowledge to run the services, each of whom understands what depends on their work.',
  outcomes: [
    {
      id: 'COM.03.O1',
      text: 'The number of people needed for each kind of service work is determined.',
      clauses: ['7.1'],
    },
    { id: 'COM.03.O2', text: 'The positions needed to run the services are filled.', clauses: ['7.1'] },
    { id: 'COM.03.O3', text: 'The knowledge or skill that each role demands is stated.', clauses: ['7.2'] },
    {
      id: 'COM.03.O4',
      text: 'The gap between the skills a role demands and those its holder has is known.',
      clauses: ['7.2'],
    },
    { id: 'COM.03.O5', text: 'Skill gaps are closed by training, hiring or reassignment.', clauses: ['7.2'] },
    { id: 'COM.03.O6', text: "Proof of each person's qualification for their role is on file.", clauses: ['7.2'] },
    {
      id: 'COM.03.O7',
      text: 'People can explain how their own work affects the customers of the services.',
      clauses: ['7.3'],
    },
  ],
  related: [
    { process: 'TOP.01', how: 'finds holders for the responsibilities that have been assigned' },
    { process: 'SAD.3', how: 'provides the people that the capacity plan calls for' },
    { process: 'SDB.3', how: 'prepares staff for new or changed services' },
  ],
} satisfies Process
