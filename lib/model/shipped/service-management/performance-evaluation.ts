import type { Process } from '../../model.ts'

export const performanceEvaluation = {
  id: 'COM.10',
  name: 'Performance evaluation',
  group: 'COM',
  clauses: ['9.1'],
  purpose: 'Know from measurement rather than impression how well the services and their management are doing.',
  outcomes: [
    {
      id: 'COM.10.O1',
      text: 'Measures that show progress towards each service management objective are selected.',
      clauses: ['9.1'],
    },
    {
      id: 'COM.10.O2',
      text: 'A defined method makes repeated measurements of the same quantity comparable.',
      clauses: ['9.1'],
    },
    { id: 'COM.10.O3', text: 'Measurements are on record for the dates on which they were due.', clauses: ['9.1'] },
    {
      id: 'COM.10.O4',
      text: 'Measured results are compared with the objectives or requirements behind them.',
      clauses: ['9.1'],
    },
    {
      id: 'COM.10.O5',
      text: 'Conclusions on the effectiveness of the service management system are drawn from the results.',
      clauses: ['9.1'],
    },
    { id: 'COM.10.O6', text: 'Results that call for action are in the hands of those who can act.', clauses: ['9.1'] },
  ],
  related: [
    { process: 'COM.08', how: 'shows which objectives are met' },
    { process: 'COM.06', how: 'supplies the facts for management review' },
    { process: 'COM.04', how: 'points to what could be improved' },
    { process: 'RAA.3', how: 'supplies figures for service reports' },
  ],
} satisfies Process
