import type { Process } from '../../model.ts'

export const serviceReporting = {
  id: 'RAA.3',
  name: 'Service reporting',
  group: 'RAA',
  clauses: ['9.4'],
  purpose:
    'Give those who decide about the services a trustworthy account of how the services perform, while it can still influence the decision.',
  outcomes: [
    { id: 'RAA.3.O1', text: 'For each service report it is settled who reads it for which purpose.', clauses: ['9.4'] },
    { id: 'RAA.3.O2', text: 'Every reported figure can be traced to its source.', clauses: ['9.4'] },
    { id: 'RAA.3.O3', text: 'Reports show service performance against the targets agreed.', clauses: ['9.4'] },
    {
      id: 'RAA.3.O4',
      text: 'Events that marked the period, such as major incidents, are accounted for in the reports.',
      clauses: ['9.4'],
    },
    { id: 'RAA.3.O5', text: 'Reports show how performance has moved since earlier periods.', clauses: ['9.4'] },
    { id: 'RAA.3.O6', text: "Reports are in their readers' hands on the agreed date.", clauses: ['9.4'] },
    {
      id: 'RAA.3.O7',
      text: 'Actions decided on the strength of a report are known to those who carry them out.',
      clauses: ['9.4'],
    },
  ],
  related: [
    { process: 'RAA.1', how: 'gives meetings with customers their facts' },
    { process: 'RAA.2', how: 'shows which targets are met' },
    { process: 'COM.06', how: 'gives management review its account of the services' },
  ],
} satisfies Process
