import type { ProcessModel } from '../model.ts'
import { frameworkFields, guideSheet, layout } from './layout.ts'
import type { Sheet } from './sheet.ts'
import { sheetsOfModel } from './write.ts'

/** What stands in the template until it is written over: two processes that meet every demand. */
export const templateModel: ProcessModel = {
  id: 'our-model',
  version: '1.0',
  name: 'Our process model',
  source: 'Our own model.',
  licence: 'Written by us, for use within our organisation.',
  domain: 'Looking after the equipment of an office.',
  use: 'Finding out what to improve first.',
  community: {
    interest: 'The people who look after the equipment, and those who use it.',
    consensus: 'The team agreed on it in a meeting.',
  },
  requirements: { id: 'house-rules', name: 'House rules' },
  groups: [{ id: 'CARE', name: 'Care of equipment' }],
  processes: [
    {
      id: 'CARE.1',
      name: 'Equipment lending',
      group: 'CARE',
      purpose: 'Give people the equipment they need when they need it.',
      clauses: ['1'],
      outcomes: [
        { id: 'CARE.1.O1', text: 'Each loan is on record with the person who has the item.', clauses: ['1.1'] },
        { id: 'CARE.1.O2', text: 'Items that are overdue are asked back.', clauses: ['1.2'] },
        { id: 'CARE.1.O3', text: 'Borrowers can tell before they ask which items are free.', clauses: ['1.1'] },
      ],
      related: [{ process: 'CARE.2', how: 'hands over items that came back damaged' }],
    },
    {
      id: 'CARE.2',
      name: 'Equipment repair',
      group: 'CARE',
      purpose: 'Keep equipment fit for use for as long as it pays.',
      clauses: ['2'],
      outcomes: [
        { id: 'CARE.2.O1', text: 'Damaged items are marked until they are repaired.', clauses: ['2.1'] },
        { id: 'CARE.2.O2', text: 'What a repair cost is known for each item.', clauses: ['2.2'] },
        { id: 'CARE.2.O3', text: 'Items that are not worth repairing are replaced.', clauses: ['2.2'] },
      ],
      related: [{ process: 'CARE.1', how: 'returns repaired items to the shelf' }],
    },
  ],
}

const notes: [string, string][] = [
  [layout.model.name, 'What the model is. Licence: who owns the wording and where it may be shown.'],
  [layout.groups.name, 'Groups in the order in which they are shown.'],
  [layout.processes.name, 'A row for each process, with the identifier of its group. Several clauses: 8.5.1; 8.5.2'],
  [layout.outcomes.name, 'A row for each outcome. Its identifier begins with that of its process: CARE.1.O1'],
  [layout.relations.name, 'What a process does for another one.'],
  [layout.scope.name, 'For an assessment model only: attributes that are rated, by identifier in its framework.'],
  [layout.references.name, 'For an assessment model only: reference models its processes come from.'],
  [layout.indicators.name, 'For an assessment model only. Kind: practice, information-item or resource.'],
  [
    layout.framework.name,
    `For a model with a framework of its own only. ${frameworkFields.kind}: climb or weakest. ` +
      'Export the model “Research data stewardship” to see an assessment model.',
  ],
]

/** The template with a sheet that says how to fill it in. */
export const templateSheets: Sheet[] = [
  { name: guideSheet, rows: [['Sheet', 'What to write there'], ...notes.map((note) => [...note])] },
  ...sheetsOfModel(templateModel),
]
