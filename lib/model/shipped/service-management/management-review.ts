import type { Process } from '../../model.ts'

export const managementReview = {
  id: 'COM.06',
  name: 'Management review',
  group: 'COM',
  clauses: ['9.3'],
  purpose:
    "Let top management judge from facts whether the service management system still fits the organisation's needs, and steer it.",
  outcomes: [
    {
      id: 'COM.06.O1',
      text: 'Management reviews are held at the intervals that top management has set.',
      clauses: ['9.3'],
    },
    {
      id: 'COM.06.O2',
      text: 'An up-to-date account of performance, audit results and risks lies before the reviewers.',
      clauses: ['9.3'],
    },
    { id: 'COM.06.O3', text: 'The status of every action from earlier reviews is established.', clauses: ['9.3'] },
    {
      id: 'COM.06.O4',
      text: 'The consequences of changed circumstances for the service management system are determined.',
      clauses: ['9.3'],
    },
    {
      id: 'COM.06.O5',
      text: 'A statement by top management says whether the service management system remains suitable.',
      clauses: ['9.3'],
    },
    { id: 'COM.06.O6', text: 'Each need for change that a review brings up ends in a decision.', clauses: ['9.3'] },
    { id: 'COM.06.O7', text: 'Each action decided in a review has an owner with a due date.', clauses: ['9.3'] },
  ],
  related: [
    { process: 'COM.10', how: 'judges by the results of measurement' },
    { process: 'COM.04', how: 'hands over the improvements it has decided on' },
    { process: 'TOP.01', how: 'returns questions of policy or scope to top management' },
  ],
} satisfies Process
