/**
 * How a model stands in sheets: one a kind of thing, a row for each. A column has the heading people read and the field
 * of the file format it holds.
 */
type Columns = Record<string, string>

/** Fields of the model itself, and of a framework it brings along: a row each, name and value. */
export const modelFields = {
  id: 'Identifier',
  version: 'Version',
  name: 'Name',
  source: 'Source',
  licence: 'Licence',
  domain: 'Domain',
  use: 'Intended use',
  'community.interest': 'Community of interest',
  'community.consensus': 'How it was agreed',
  'requirements.id': 'Requirements: identifier',
  'requirements.name': 'Requirements: name',
  'assessment.framework': 'Measurement framework',
  $schema: 'Schema',
} as const

export const frameworkFields = {
  id: 'Identifier',
  name: 'Name',
  source: 'Source',
  licence: 'Licence',
  kind: 'Level rule',
  atLevel: 'Needed at the level',
  below: 'Needed below it',
} as const

export const layout = {
  model: { name: 'Model', columns: { field: 'Field', value: 'Value' } },
  groups: { name: 'Groups', columns: { id: 'Identifier', name: 'Name' } },
  processes: {
    name: 'Processes',
    columns: { id: 'Identifier', name: 'Name', group: 'Group', purpose: 'Purpose', clauses: 'Clauses' },
  },
  outcomes: {
    name: 'Outcomes',
    columns: { process: 'Process', id: 'Identifier', text: 'Outcome', clauses: 'Clauses' },
  },
  relations: { name: 'Relations', columns: { from: 'Process', process: 'Works with', how: 'How' } },
  scope: { name: 'Attributes in scope', columns: { id: 'Attribute' } },
  references: { name: 'Reference models', columns: { id: 'Identifier', version: 'Version' } },
  indicators: {
    name: 'Indicators',
    columns: { id: 'Identifier', kind: 'Kind', text: 'Indicator', outcomes: 'Outcomes', attributes: 'Attributes' },
  },
  framework: { name: 'Framework', columns: { field: 'Field', value: 'Value' } },
  scales: {
    name: 'Scales',
    columns: {
      scale: 'Scale',
      scaleName: 'Scale name',
      symbol: 'Step',
      name: 'Name',
      above: 'More than %',
      upTo: 'Up to %',
      basic: 'Basic step',
    },
  },
  attributes: {
    name: 'Attributes',
    columns: {
      id: 'Identifier',
      name: 'Name',
      level: 'Level',
      description: 'Description',
      parts: 'Rated by outcomes',
    },
  },
  achievements: { name: 'Achievements', columns: { attribute: 'Attribute', text: 'Achievement' } },
  cells: { name: 'Grid', columns: { attribute: 'Attribute', step: 'Step', text: 'What one sees' } },
  levels: { name: 'Levels', columns: { level: 'Level', name: 'Name', description: 'Description' } },
  levelOf: { name: 'Levels of steps', columns: { step: 'Step', level: 'Level' } },
} as const satisfies Record<string, { name: string; columns: Columns }>

export type SheetKey = keyof typeof layout
export type ColumnOf<Key extends SheetKey> = keyof (typeof layout)[Key]['columns'] & string

/** Sheets that a reference model can't do without. */
export const neededSheets: SheetKey[] = ['model', 'groups', 'processes', 'outcomes']

/** Explains the others to people; nothing is read from it. */
export const guideSheet = 'How to fill this in'

export const climbRule = 'climb'
export const yes = 'yes'
