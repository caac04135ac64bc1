import type { Process } from '../../model.ts'

export const capacityManagement = {
  id: 'SAD.3',
  name: 'Capacity management',
  group: 'SAD',
  clauses: ['8.4.3'],
  purpose:
    'Have enough people, technology, information and money in place at the right time to meet the service levels agreed, without paying for idle excess.',
  outcomes: [
    {
      id: 'SAD.3.O1',
      text: 'The capacity needed to meet agreed service levels is stated for each kind of resource.',
      clauses: ['8.4.3'],
    },
    { id: 'SAD.3.O2', text: 'The capacity needed to meet forecast demand is estimated.', clauses: ['8.4.3'] },
    {
      id: 'SAD.3.O3',
      text: 'A capacity plan sets the dates or thresholds at which capacity is added or released.',
      clauses: ['8.4.3'],
    },
    { id: 'SAD.3.O4', text: 'Capacity is in place when the capacity plan calls for it.', clauses: ['8.4.3'] },
    { id: 'SAD.3.O5', text: 'Actual use of capacity is known from measurement.', clauses: ['8.4.3'] },
    {
      id: 'SAD.3.O6',
      text: 'Foreseen bottlenecks are relieved before they breach an agreed service level.',
      clauses: ['8.4.3'],
    },
    { id: 'SAD.3.O7', text: 'Capacity that nobody will foreseeably need is identified.', clauses: ['8.4.3'] },
  ],
  related: [
    { process: 'RAA.2', how: 'shows which service levels the capacity at hand can carry' },
    { process: 'SAD.1', how: 'states the capacity for which money is needed' },
    { process: 'SPC.1', how: 'requests the changes that add or release capacity' },
    { process: 'SDB.2', how: 'advises on the capacity a new service will need' },
  ],
} satisfies Process
