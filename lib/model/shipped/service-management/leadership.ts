import type { Process } from '../../model.ts'

export const leadership = {
  id: 'TOP.01',
  name: 'Leadership',
  group: 'TOP',
  clauses: ['4.1', '4.2', '4.3', '4.4', '5.1', '5.2', '5.3'],
  purpose:
    'Give service management a direction, a boundary and people who answer for it, so that everyone involved knows what it is there to achieve and who decides.',
  outcomes: [
    {
      id: 'TOP.01.O1',
      text: 'Circumstances inside or outside the organisation that help or hinder its services are on record.',
      clauses: ['4.1'],
    },
    {
      id: 'TOP.01.O2',
      text: 'It is known what each party with a stake in the services expects of them.',
      clauses: ['4.2'],
    },
    {
      id: 'TOP.01.O3',
      text: 'A scope statement shows which services, units and locations the service management system covers.',
      clauses: ['4.3'],
    },
    {
      id: 'TOP.01.O4',
      text: 'The processes that the scope calls for are joined into one working service management system.',
      clauses: ['4.4'],
    },
    {
      id: 'TOP.01.O5',
      text: 'The money, staff and equipment that service management needs are released by top management.',
      clauses: ['5.1'],
    },
    {
      id: 'TOP.01.O6',
      text: 'A service management policy issued by top management is in the hands of those who are to act on it.',
      clauses: ['5.2.1', '5.2.2'],
    },
    {
      id: 'TOP.01.O7',
      text: 'Each responsibility in service management rests with a named person who has the authority for it.',
      clauses: ['5.3'],
    },
  ],
  related: [
    { process: 'COM.08', how: 'sets the policy from which objectives are derived' },
    { process: 'COM.03', how: 'names the responsibilities for which people are needed' },
    { process: 'COM.11', how: 'describes the circumstances in which risks arise' },
    { process: 'COM.06', how: 'takes up questions of policy or scope that a review has raised' },
  ],
} satisfies Process
