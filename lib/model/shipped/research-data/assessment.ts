import type { AssessmentPart, Indicator } from '../../model.ts'

/** What shows that the outcomes come about. */
const performance: Indicator[] = [
  {
    id: 'I01',
    kind: 'information-item',
    text: 'Data management plan, dated before the first data file',
    outcomes: ['DS-1.a', 'DS-1.b'],
  },
  {
    id: 'I02',
    kind: 'practice',
    text: 'Settling ownership and licence with partners before the project starts',
    outcomes: ['DS-1.c'],
  },
  {
    id: 'I03',
    kind: 'information-item',
    text: 'Description file or catalogue record of a data set',
    outcomes: ['DS-2.a', 'DS-2.b', 'DS-2.c'],
  },
  { id: 'I04', kind: 'practice', text: 'Noting each processing step while it is done', outcomes: ['DS-2.d'] },
  {
    id: 'I05',
    kind: 'practice',
    text: 'Exporting data from instruments into documented open formats',
    outcomes: ['DS-3.a'],
  },
  { id: 'I06', kind: 'information-item', text: 'Code book with every variable, unit and code', outcomes: ['DS-3.b'] },
  {
    id: 'I07',
    kind: 'information-item',
    text: 'Typed references between data sets, such as “derived from”',
    outcomes: ['DS-3.c'],
  },
  {
    id: 'I08',
    kind: 'resource',
    text: 'Repository that assigns persistent identifiers',
    outcomes: ['DS-4.a', 'DS-5.a'],
  },
  {
    id: 'I09',
    kind: 'practice',
    text: 'Registering data sets with the search services of the field',
    outcomes: ['DS-4.b'],
  },
  {
    id: 'I10',
    kind: 'information-item',
    text: 'Landing page that shows licence and citation',
    outcomes: ['DS-4.c', 'DS-5.a'],
  },
  {
    id: 'I11',
    kind: 'practice',
    text: 'Fetching a sample of open data from outside, without an account',
    outcomes: ['DS-5.b'],
  },
  { id: 'I12', kind: 'information-item', text: 'Log of access requests with decisions', outcomes: ['DS-5.c'] },
  { id: 'I13', kind: 'information-item', text: 'Retention schedule', outcomes: ['DS-6.a'] },
  { id: 'I14', kind: 'practice', text: 'Comparing checksums of stored copies', outcomes: ['DS-6.b'] },
  { id: 'I15', kind: 'practice', text: 'Watching file formats and converting those at risk', outcomes: ['DS-6.c'] },
  {
    id: 'I16',
    kind: 'information-item',
    text: 'Catalogue record of a data set that was withdrawn',
    outcomes: ['DS-6.d'],
  },
]

/** What shows that the way of working has matured, whichever the process. */
const maturity: Indicator[] = [
  {
    id: 'I21',
    kind: 'practice',
    text: 'Planning who does the data work, when and with which means',
    attributes: ['M.2'],
  },
  {
    id: 'I22',
    kind: 'information-item',
    text: 'Record of what was done compared with what was planned',
    attributes: ['M.2'],
  },
  {
    id: 'I23',
    kind: 'information-item',
    text: 'Guideline of the institution with examples from its fields',
    attributes: ['M.3'],
  },
  { id: 'I24', kind: 'resource', text: 'Data stewards whom any project can ask', attributes: ['M.3'] },
]

export const assessment: AssessmentPart = {
  framework: 'maturity-5',
  attributes: ['M.1', 'M.2', 'M.3'],
  indicators: [...performance, ...maturity],
}
