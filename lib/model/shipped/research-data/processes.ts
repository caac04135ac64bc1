import type { Process } from '../../model.ts'

export const processes: Process[] = [
  {
    id: 'DS-1',
    name: 'Data planning',
    group: 'MAKE',
    clauses: ['R1.1', 'R1.3'],
    purpose:
      'Decide before the first data arrive how they will be kept, described and shared, so that nothing has to be rescued afterwards.',
    outcomes: [
      {
        id: 'DS-1.a',
        text: 'Each project has a data management plan before it collects its first data.',
        clauses: ['R1.3'],
      },
      {
        id: 'DS-1.b',
        text: 'The data standards of the field that a project follows are named in its plan.',
        clauses: ['R1.3'],
      },
      { id: 'DS-1.c', text: 'The licence for later reuse is agreed with those who own the data.', clauses: ['R1.1'] },
    ],
    related: [
      { process: 'DS-2', how: 'names the standards that descriptions follow' },
      { process: 'DS-4', how: 'settles the licence under which data appear' },
      { process: 'DS-6', how: 'says how long data have to be kept' },
    ],
  },
  {
    id: 'DS-2',
    name: 'Data description',
    group: 'MAKE',
    clauses: ['F2', 'F3', 'I2', 'R1.2'],
    purpose: 'Let somebody who was not there understand the data years later.',
    outcomes: [
      {
        id: 'DS-2.a',
        text: 'Each data set has a description from which an outsider can tell what it contains.',
        clauses: ['F2'],
      },
      { id: 'DS-2.b', text: 'The description of a data set carries the identifier of that data set.', clauses: ['F3'] },
      { id: 'DS-2.c', text: 'Terms in descriptions are taken from published vocabularies.', clauses: ['I2'] },
      {
        id: 'DS-2.d',
        text: 'The origin of each data set is documented, processing steps included.',
        clauses: ['R1.2'],
      },
    ],
    related: [{ process: 'DS-4', how: 'supplies the entries by which published data are found' }],
  },
  {
    id: 'DS-3',
    name: 'Data preparation',
    group: 'MAKE',
    clauses: ['I1', 'I3'],
    purpose: "Give data a form in which other people's tools can work with them.",
    outcomes: [
      { id: 'DS-3.a', text: 'Data are held in formats that common tools can read.', clauses: ['I1'] },
      { id: 'DS-3.b', text: 'Codes used in the data are explained in a file beside them.', clauses: ['I1'] },
      { id: 'DS-3.c', text: 'Links between data sets say how one relates to the other.', clauses: ['I3'] },
    ],
    related: [{ process: 'DS-6', how: 'hands over data in formats that last' }],
  },
  {
    id: 'DS-4',
    name: 'Data publication',
    group: 'SHARE',
    clauses: ['F1', 'F4', 'R1.1'],
    purpose: 'Make finished data known and citable, so that people who never heard of the project find them.',
    outcomes: [
      { id: 'DS-4.a', text: 'Each published data set has a persistent identifier.', clauses: ['F1'] },
      {
        id: 'DS-4.b',
        text: 'Published data sets can be found through a search service of the field.',
        clauses: ['F4'],
      },
      { id: 'DS-4.c', text: 'The licence for reuse is shown with each published data set.', clauses: ['R1.1'] },
    ],
    related: [{ process: 'DS-5', how: 'announces the data that access is asked for' }],
  },
  {
    id: 'DS-5',
    name: 'Data access',
    group: 'SHARE',
    clauses: ['A1'],
    purpose: 'Let those who may see the data obtain them without having to know anybody.',
    outcomes: [
      {
        id: 'DS-5.a',
        text: 'The identifier of a data set leads to the data or to the way of obtaining them.',
        clauses: ['A1'],
      },
      { id: 'DS-5.b', text: 'Open data can be fetched with free software.', clauses: ['A1.1'] },
      { id: 'DS-5.c', text: 'Requests for restricted data are decided by a named person.', clauses: ['A1.2'] },
    ],
  },
  {
    id: 'DS-6',
    name: 'Data preservation',
    group: 'SHARE',
    clauses: ['A2', 'R1'],
    purpose: 'Keep data usable for as long as was promised, whatever happens to disks, formats and institutions.',
    outcomes: [
      { id: 'DS-6.a', text: 'A retention period is set for each data set.', clauses: ['A2'] },
      { id: 'DS-6.b', text: 'Stored copies are checked for damage at the intervals set.', clauses: ['R1'] },
      { id: 'DS-6.c', text: 'Files in ageing formats are converted before they become unreadable.', clauses: ['R1'] },
      { id: 'DS-6.d', text: 'The description of a withdrawn data set remains available.', clauses: ['A2'] },
    ],
    related: [{ process: 'DS-5', how: 'keeps what access is given to' }],
  },
]
