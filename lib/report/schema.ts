import { z } from 'zod'
import {
  assessmentSchema,
  frameworkSchema,
  methodSchema,
  modelSchema,
  periodSchema,
  summarySchema,
} from './schema/about.ts'
import { evidenceSchema } from './schema/evidence.ts'
import { actionSchema, findingSchema } from './schema/improvement.ts'
import { agreementSchema, gapSchema, readinessSchema } from './schema/outcome.ts'
import { memberSchema } from './schema/people.ts'
import { planSchema } from './schema/plan.ts'
import { deviationSchema, processSchema } from './schema/rating.ts'
import { namings } from './section.ts'
import { reportSections } from './sections.ts'

/**
 * The assessment report as one JSON value (contents after ISO/IEC 33002:2015, 4.2.5 and 4.2.6). The types of
 * `report.ts` are derived from it, so that what is read and what is written are one. A part is null where it was left
 * out of a copy, and in reports of before it was kept. No transforms: what is written out is what was read in.
 */
export const reportSchema = z.strictObject({
  format: z.literal('assay-report').describe('What this file is'),
  formatVersion: z.literal(2).describe('Version of this shape'),
  extract: z
    .strictObject({
      leftOut: z.array(z.enum(reportSections)).describe('Sections left out'),
      naming: z.enum(namings).describe('Whether people appear by name, or by role and number'),
      sentences: z.array(z.string()).describe('The same in words'),
    })
    .nullable()
    .describe('What this copy leaves out; null for the whole report'),
  assessment: assessmentSchema.describe('What was assessed, and for whom'),
  period: periodSchema.nullable().describe('When results were recorded; null while there are none'),
  team: z.array(memberSchema).describe('Everybody who took part, in order of joining'),
  plan: planSchema.nullable().describe('The plan it was done by'),
  model: modelSchema.describe('Process model'),
  framework: frameworkSchema.describe('Measurement framework'),
  method: methodSchema.describe('How ballots became ratings and ratings levels'),
  summary: summarySchema.nullable().describe('Counts'),
  processes: z.array(processSchema).describe('Processes in the order of the plan'),
  evidence: z.array(evidenceSchema).nullable().describe('The register of objective evidence'),
  gaps: z.array(gapSchema).nullable().describe('Gaps against targets, the highest risk first'),
  agreement: agreementSchema.nullable().describe('How alike the raters read the evidence'),
  readiness: readinessSchema.nullable().describe('By requirement clause; null too where the model names no clauses'),
  findings: z.array(findingSchema).nullable().describe('Findings'),
  actions: z.array(actionSchema).nullable().describe('Improvement actions'),
  deviations: z.array(deviationSchema).describe('What in scope has no result'),
  limitsOfUse: z.array(z.string()).describe('What may not be concluded, one sentence each'),
  wording: z.array(z.string()).describe('Whose words the texts are'),
})
