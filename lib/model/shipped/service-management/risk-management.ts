import type { Process } from '../../model.ts'

export const riskManagement = {
  id: 'COM.11',
  name: 'Risk management',
  group: 'COM',
  clauses: ['6.1'],
  purpose:
    'Foresee what may keep the services from delivering what was promised, or let them deliver more, and act before it happens.',
  outcomes: [
    { id: 'COM.11.O1', text: 'Criteria state which risks the organisation is prepared to bear.', clauses: ['6.1.2'] },
    {
      id: 'COM.11.O2',
      text: 'Risks to the services, including those that other parties bring, are identified.',
      clauses: ['6.1.1', '6.1.2'],
    },
    { id: 'COM.11.O3', text: 'Opportunities to serve customers better are identified.', clauses: ['6.1.1'] },
    { id: 'COM.11.O4', text: 'The effect that each risk would have on customers is assessed.', clauses: ['6.1.2'] },
    { id: 'COM.11.O5', text: 'A response is chosen for each risk beyond the accepted limits.', clauses: ['6.1.3'] },
    { id: 'COM.11.O6', text: 'Responses chosen for risks are put into effect.', clauses: ['6.1.3'] },
    {
      id: 'COM.11.O7',
      text: 'It is known whether each response has brought its risk within the accepted limits.',
      clauses: ['6.1.3'],
    },
  ],
  related: [
    { process: 'COM.08', how: 'supplies the responses that planning has to provide for' },
    { process: 'SAS.1', how: 'sets the criteria by which risks to availability are judged' },
    { process: 'SAS.2', how: 'points to the disasters to prepare for' },
    { process: 'SAS.3', how: 'sets the criteria by which information security risks are judged' },
  ],
} satisfies Process
