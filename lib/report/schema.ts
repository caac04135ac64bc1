import { z } from 'zod'
import { level, moment, text } from './field.ts'
import { personSchema } from './person.ts'
import { namings } from './section.ts'
import { reportSections, sections } from './sections.ts'
import { together } from './together.ts'

const assessmentSchema = z.strictObject({
  id: text('Identifier of the assessment'),
  title: text('Its title'),
  purpose: text('Why it was done; empty while not stated'),
  sponsor: personSchema.nullable().describe('Who ordered it; null while not named'),
  unit: text('The organisational unit'),
  organisation: text('The organisation the unit belongs to'),
})

const periodSchema = z.strictObject({
  from: moment('When the first of the results that count was recorded'),
  to: moment('When the last of them was'),
})

const modelSchema = z.strictObject({
  id: text('Identifier of the process model'),
  version: text('Its version'),
  name: text('Its name'),
  source: text('The standard or document it follows'),
  licence: text('Who owns its wording and on which terms it may be shown'),
  wording: text('Whose words the purposes are'),
})

const frameworkSchema = z.strictObject({
  id: text('Identifier of the measurement framework'),
  name: text('Its name, with its edition'),
  source: text('The standard or document it follows'),
  licence: text('Who owns its wording and on which terms it may be shown'),
  levels: z
    .array(z.strictObject({ level: level('Number'), name: text('Name') }))
    .describe('Capability levels from the lowest'),
  attributes: z
    .array(z.strictObject({ id: text('Identifier'), name: text('Name'), level: level('Level it is part of') }))
    .describe('Process attributes in the order of the framework'),
})

const extractSchema = z.strictObject({
  leftOut: z.array(z.enum(reportSections)).describe('Sections left out'),
  naming: z.enum(namings).describe('Whether people appear by name, or by role and number'),
  sentences: z.array(z.string()).describe('The same in words'),
})

/**
 * The assessment report as one JSON value (contents after ISO/IEC 33002:2015, 4.2.5 and 4.2.6): what every copy says,
 * and the fields of each section. The types of `report.ts` are derived from it, so that what is read and what is written
 * are one. A part is null where it was left out of a copy, and in reports of before it was kept. No transforms: what is
 * written out is what was read in.
 */
export const reportSchema = z.strictObject({
  format: z.literal('assay-report').describe('What this file is'),
  formatVersion: z.literal(3).describe('Version of this shape'),
  timeZone: text('Time zone that days and times are told in, by its name in the IANA database'),
  extract: extractSchema.nullable().describe('What this copy leaves out; null for the whole report'),
  assessment: assessmentSchema.describe('What was assessed, and for whom'),
  period: periodSchema.nullable().describe('When results were recorded; null while there are none'),
  model: modelSchema.describe('Process model'),
  framework: frameworkSchema.describe('Measurement framework'),
  ...together(sections.map(({ part }) => part)),
})
