import { z } from 'zod'
import { measurementFrameworkSchema } from '../measurement/schema.ts'
import { modelLimits } from './limits.ts'
import { indicatorKinds } from './model.ts'

/**
 * The file format of a process model. It fixes the shape and the sizes and lets unfinished texts be empty, so that a
 * draft can be kept; what a finished model has to say is checked by `validateModel`. No transforms: what is written
 * out is what was read in.
 */
const line = (most: number, description: string) => z.string().max(most).describe(description)
const id = (description: string) => line(60, description)
const clauses = (description: string) => z.array(line(40, 'Clause identifier: "8.5.1.2"')).max(60).describe(description)

const outcome = z.strictObject({
  id: id('Identifier that starts with the one of its process: "RAF.1.O1"'),
  text: line(1000, 'One verifiable result, as a sentence in the present tense'),
  clauses: clauses('Requirement clauses this outcome answers'),
})

const relation = z.strictObject({
  process: id('Identifier of the other process'),
  how: line(400, 'What this process does for the other: "hands over incidents whose cause is unknown"'),
})

const process = z.strictObject({
  id: id('Identifier, unique in the model: "RAF.1"'),
  name: line(200, 'Title of the process'),
  group: id('Identifier of the group it belongs to'),
  purpose: line(2000, 'One sentence on why the process exists'),
  outcomes: z
    .array(outcome)
    .max(modelLimits.outcomes)
    .describe('The results that together are necessary and sufficient for the purpose'),
  clauses: clauses('Requirement clauses the process as a whole answers'),
  related: z
    .array(relation)
    .max(modelLimits.relations)
    .optional()
    .describe('How the process works with others of the model'),
})

const indicator = z.strictObject({
  id: id('Identifier, unique in the model'),
  kind: z.enum(indicatorKinds).describe('Something done, something written, or something available'),
  text: line(1000, 'What an assessor looks for'),
  outcomes: z.array(id('Outcome identifier')).max(200).optional().describe('Outcomes it gives evidence of'),
  attributes: z.array(id('Attribute identifier')).max(60).optional().describe('Attributes it gives evidence of'),
})

const assessment = z.strictObject({
  framework: id('Measurement framework: "iso-33020-2019"'),
  ownFramework: measurementFrameworkSchema
    .optional()
    .describe('The framework itself, where the model brings its own along; "framework" is then its identifier'),
  attributes: z.array(id('Attribute identifier: "PA.1.1"')).max(100).describe('Process attributes in scope'),
  referenceModels: z
    .array(z.strictObject({ id: id('Identifier of the model'), version: line(40, 'Its version') }))
    .max(20)
    .optional()
    .describe('Reference models the processes come from, when they are not defined in this file alone'),
  indicators: z.array(indicator).max(modelLimits.indicators).describe('Assessment indicators'),
})

export const processModelSchema = z
  .strictObject({
    $schema: z.string().max(500).optional().describe('Address of this schema, for editors'),
    id: id('Identifier: lower-case letters, digits, dots and hyphens'),
    version: line(40, 'Numbers separated by dots: "2020.1"'),
    name: line(200, 'Name people know the model by'),
    source: line(500, 'The standard or document the model follows'),
    licence: line(4000, 'Who owns the wording and on which terms it may be shown'),
    domain: line(2000, 'The field of work the processes belong to').optional(),
    use: line(2000, 'The situations the model is meant to be used in').optional(),
    community: z
      .strictObject({
        interest: line(2000, 'For whom the model was made'),
        consensus: line(2000, 'How they came to agree on it'),
      })
      .optional()
      .describe('Community of interest'),
    requirements: z
      .strictObject({ id: id('Identifier of the document'), name: line(200, 'Its name') })
      .optional()
      .describe('The document whose requirements the clauses refer to'),
    groups: z
      .array(z.strictObject({ id: id('Identifier'), name: line(200, 'Name') }))
      .max(modelLimits.groups)
      .describe('Groups, in the order in which they are shown'),
    processes: z.array(process).max(modelLimits.processes).describe('Processes, in the order in which they are shown'),
    assessment: assessment.optional().describe('Present in a process assessment model only'),
  })
  .describe('A process reference model or a process assessment model (ISO/IEC 33004)')
