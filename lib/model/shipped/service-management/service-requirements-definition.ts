import type { Process } from '../../model.ts'

export const serviceRequirementsDefinition = {
  id: 'SDB.1',
  name: 'Service requirements definition',
  group: 'SDB',
  clauses: ['8.2.2', '8.5.2.1'],
  purpose:
    'Find out what a new, changed or retiring service must do for those who need it, before anyone commits to a solution.',
  outcomes: [
    {
      id: 'SDB.1.O1',
      text: 'The needs of those who will use, pay for or operate the service are gathered from them.',
      clauses: ['8.2.2'],
    },
    {
      id: 'SDB.1.O2',
      text: 'Constraints that law, policy or contracts put on the service are identified.',
      clauses: ['8.2.2'],
    },
    { id: 'SDB.1.O3', text: 'Service requirements are documented in terms that can be tested.', clauses: ['8.2.2'] },
    { id: 'SDB.1.O4', text: 'Requirements that contradict one another are reconciled.', clauses: ['8.2.2'] },
    { id: 'SDB.1.O5', text: 'Service requirements are confirmed by the customer.', clauses: ['8.2.2'] },
    { id: 'SDB.1.O6', text: 'Acceptance criteria for the new or changed service are agreed.', clauses: ['8.5.2.1'] },
    {
      id: 'SDB.1.O7',
      text: 'The consequences of a new, changed or removed service for other services are determined.',
      clauses: ['8.5.2.1'],
    },
  ],
  related: [
    { process: 'SDB.2', how: 'supplies the requirements that the design has to meet' },
    { process: 'SDB.3', how: 'supplies the acceptance criteria' },
    { process: 'RAA.2', how: 'supplies the requirements that agreements are based on' },
    { process: 'RAA.1', how: 'has customers confirm what they need' },
  ],
} satisfies Process
