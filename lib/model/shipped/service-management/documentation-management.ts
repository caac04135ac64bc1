import type { Process } from '../../model.ts'

export const documentationManagement = {
  id: 'COM.02',
  name: 'Documentation management',
  group: 'COM',
  clauses: ['7.5'],
  purpose:
    'Keep the documents and records that service work relies on correct, findable and protected, so that nobody acts on a wrong or missing page.',
  outcomes: [
    {
      id: 'COM.02.O1',
      text: 'The documents that service management cannot do without are listed.',
      clauses: ['7.5.1', '7.5.4'],
    },
    { id: 'COM.02.O2', text: 'Each document can be told apart from its other versions.', clauses: ['7.5.2'] },
    {
      id: 'COM.02.O3',
      text: 'Documents in use carry the approval of somebody entitled to give it.',
      clauses: ['7.5.2'],
    },
    {
      id: 'COM.02.O4',
      text: 'The valid version of a document is within reach wherever work depends on it.',
      clauses: ['7.5.3'],
    },
    { id: 'COM.02.O5', text: 'Superseded versions are kept out of everyday use.', clauses: ['7.5.3'] },
    {
      id: 'COM.02.O6',
      text: 'Documents are open only to those who are cleared for their content.',
      clauses: ['7.5.3'],
    },
    { id: 'COM.02.O7', text: 'Records remain legible until the end of their retention period.', clauses: ['7.5.3'] },
  ],
  related: [
    { process: 'COM.05', how: 'supplies the documents that audits compare with practice' },
    { process: 'SAS.2', how: 'keeps continuity plans within reach' },
    { process: 'SAS.3', how: 'gives documents the protection that their content demands' },
  ],
} satisfies Process
