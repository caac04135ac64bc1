import type { Process } from '../../model.ts'

export const demandManagement = {
  id: 'SAD.2',
  name: 'Demand management',
  group: 'SAD',
  clauses: ['8.4.2'],
  purpose: 'See demand for services coming early enough to meet it, shift it or decline it.',
  outcomes: [
    { id: 'SAD.2.O1', text: 'Present demand for each service is known in figures.', clauses: ['8.4.2'] },
    { id: 'SAD.2.O2', text: 'Recurring peaks in demand are identified.', clauses: ['8.4.2'] },
    { id: 'SAD.2.O3', text: 'Plans of customers that will raise or lower demand are known.', clauses: ['8.4.2'] },
    {
      id: 'SAD.2.O4',
      text: 'A forecast of demand over the agreed horizon exists for each service.',
      clauses: ['8.4.2'],
    },
    { id: 'SAD.2.O5', text: 'Deviations of actual consumption from the forecast are known.', clauses: ['8.4.2'] },
    {
      id: 'SAD.2.O6',
      text: 'Those who plan capacity or budgets have the current forecast of demand.',
      clauses: ['8.4.2'],
    },
    { id: 'SAD.2.O7', text: 'Demand that would outrun supply is steered by agreed measures.', clauses: ['8.4.2'] },
  ],
  related: [
    { process: 'SAD.3', how: 'supplies the forecast that capacity has to meet' },
    { process: 'SAD.1', how: 'supplies the volumes behind the budget' },
    { process: 'RAA.1', how: "learns customers' plans from those who know them" },
  ],
} satisfies Process
