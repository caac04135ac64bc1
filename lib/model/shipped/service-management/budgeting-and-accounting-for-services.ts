import type { Process } from '../../model.ts'

export const budgetingAndAccountingForServices = {
  id: 'SAD.1',
  name: 'Budgeting and accounting for services',
  group: 'SAD',
  clauses: ['8.4.1'],
  purpose:
    'Know what each service is meant to cost and what it does cost, so that decisions about services are made with the money in view.',
  outcomes: [
    {
      id: 'SAD.1.O1',
      text: 'A budget for the period exists for each service or group of services.',
      clauses: ['8.4.1'],
    },
    { id: 'SAD.1.O2', text: 'Costs incurred are attributed to the services that caused them.', clauses: ['8.4.1'] },
    { id: 'SAD.1.O3', text: 'Shared costs are divided among services by a stated rule.', clauses: ['8.4.1'] },
    { id: 'SAD.1.O4', text: 'Actual costs are compared with the budget on the dates agreed.', clauses: ['8.4.1'] },
    { id: 'SAD.1.O5', text: 'A forecast shows the cost expected up to the end of the period.', clauses: ['8.4.1'] },
    {
      id: 'SAD.1.O6',
      text: 'Each significant deviation from the budget ends in a decision by whoever answers for it.',
      clauses: ['8.4.1'],
    },
    {
      id: 'SAD.1.O7',
      text: 'The cost of a proposed service or change lies before those who decide on it.',
      clauses: ['8.4.1'],
    },
  ],
  related: [
    { process: 'COM.08', how: 'shows which plans can be paid for' },
    { process: 'SAD.3', how: 'funds the capacity that is needed' },
    { process: 'SPC.1', how: 'supplies the cost of proposed changes' },
  ],
} satisfies Process
