import type { Process } from '../../model.ts'

export const improvement = {
  id: 'COM.04',
  name: 'Improvement',
  group: 'COM',
  clauses: ['10.2'],
  purpose:
    'Turn complaints, ideas and measurements into changes that make the services or their management demonstrably better.',
  outcomes: [
    {
      id: 'COM.04.O1',
      text: 'Opportunities for improvement from any source are gathered in one place.',
      clauses: ['10.2'],
    },
    {
      id: 'COM.04.O2',
      text: 'Each opportunity for improvement is accepted or declined by stated criteria.',
      clauses: ['10.2'],
    },
    {
      id: 'COM.04.O3',
      text: 'Each approved improvement has a target whose attainment can be checked.',
      clauses: ['10.2'],
    },
    { id: 'COM.04.O4', text: 'Approved improvements are put into practice.', clauses: ['10.2'] },
    {
      id: 'COM.04.O5',
      text: 'The effect of each completed improvement is compared with its target.',
      clauses: ['10.2'],
    },
    { id: 'COM.04.O6', text: 'Those who proposed an improvement learn what became of it.', clauses: ['10.2'] },
  ],
  related: [
    { process: 'COM.10', how: 'takes up weaknesses that measurements reveal' },
    { process: 'SPC.1', how: 'submits improvements that alter a service as requests for change' },
    { process: 'COM.06', how: 'reports what improvements have achieved' },
  ],
} satisfies Process
