import type { Process } from '../../model.ts'

export const problemManagement = {
  id: 'RAF.3',
  name: 'Problem management',
  group: 'RAF',
  clauses: ['8.6.3'],
  purpose:
    'Find out why incidents happen and take away their causes, or at least their sting, so that fewer of them reach users.',
  outcomes: [
    { id: 'RAF.3.O1', text: 'Suspected underlying causes of incidents are on record as problems.', clauses: ['8.6.3'] },
    { id: 'RAF.3.O2', text: 'Each problem has a priority that reflects the harm it does.', clauses: ['8.6.3'] },
    {
      id: 'RAF.3.O3',
      text: 'Each investigation of a problem ends in a known cause or in a reasoned decision to stop.',
      clauses: ['8.6.3'],
    },
    {
      id: 'RAF.3.O4',
      text: 'Known errors with their workarounds are at hand for those who resolve incidents.',
      clauses: ['8.6.3'],
    },
    {
      id: 'RAF.3.O5',
      text: 'Corrections of a cause that alter a service are requested as changes.',
      clauses: ['8.6.3'],
    },
    {
      id: 'RAF.3.O6',
      text: 'Measures that limit the effect of uncorrected problems are in place.',
      clauses: ['8.6.3'],
    },
    { id: 'RAF.3.O7', text: 'Corrected problems are confirmed to cause no further incidents.', clauses: ['8.6.3'] },
  ],
  related: [
    { process: 'RAF.1', how: 'supplies workarounds for known errors' },
    { process: 'SPC.1', how: 'requests the changes that remove a cause' },
    { process: 'SAS.1', how: 'explains the causes of outages' },
    { process: 'SDB.4', how: 'names the known errors that a release corrects' },
  ],
} satisfies Process
