import type { Process } from '../../model.ts'

export const releaseAndDeploymentManagement = {
  id: 'SDB.4',
  name: 'Release and deployment management',
  group: 'SDB',
  clauses: ['8.5.3'],
  purpose: 'Bring releases into live operation at an agreed time without damage to what already works there.',
  outcomes: [
    { id: 'SDB.4.O1', text: 'The types of release, emergency release among them, are defined.', clauses: ['8.5.3'] },
    { id: 'SDB.4.O2', text: 'The content of each release can be traced to approved changes.', clauses: ['8.5.3'] },
    { id: 'SDB.4.O3', text: 'The date of each deployment is agreed with those it affects.', clauses: ['8.5.3'] },
    {
      id: 'SDB.4.O4',
      text: 'Approval to deploy rests on test results against the acceptance criteria of the release.',
      clauses: ['8.5.3'],
    },
    {
      id: 'SDB.4.O5',
      text: 'The state of the affected components before each deployment is on record for a possible return.',
      clauses: ['8.5.3'],
    },
    {
      id: 'SDB.4.O6',
      text: 'The components that are live after a deployment are identical to those approved.',
      clauses: ['8.5.3'],
    },
    { id: 'SDB.4.O7', text: 'The success or failure of each deployment is established.', clauses: ['8.5.3'] },
  ],
  related: [
    { process: 'SPC.1', how: 'deploys the changes that have been approved' },
    { process: 'SPC.2', how: 'reports which versions are live' },
    { process: 'RAF.1', how: 'announces known errors that a release brings' },
  ],
} satisfies Process
