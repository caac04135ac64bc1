import { z } from 'zod'
import { assessmentClasses } from '../../plan/class.ts'
import { planParts } from '../../plan/content.ts'
import { purposeKinds } from '../../plan/purpose.ts'
import { independenceSchema } from './people.ts'
import { count, flag, level, moment, processId, text } from './words.ts'

const plannedProcess = z.strictObject({
  processId,
  name: text('Title of the process'),
  targetLevel: level('Capability level aimed at'),
  instances: z.array(z.string()).describe('Process instances assessed, by name'),
  coverage: z.enum(['all', 'sample']).describe('Whether these are all instances there are in the unit, or a sample'),
})

const approval = z.strictObject({
  version: count('Number of the approval'),
  approvedBy: text('Who approved'),
  approvedAt: moment('When'),
  reference: text('Where an approval given elsewhere is found; empty for one given here'),
  sha256: text('SHA-256 of what was approved'),
  changedSince: z.array(z.enum(planParts)).describe('Parts of the plan that differ from what was approved'),
})

/** The plan the assessment was done by (ISO/IEC 33002:2015, 4.2.1). */
export const planSchema = z.strictObject({
  purposeKind: z.enum(purposeKinds).describe('Improvement or capability determination'),
  assessmentClass: z
    .strictObject({
      class: z.literal(assessmentClasses).describe('1, 2 or 3'),
      name: text('Its name'),
      explanation: text('What its result bears'),
      asks: z.array(z.string()).describe('What it asks for, one sentence each'),
    })
    .describe('How much the result has to bear'),
  independence: independenceSchema.nullable().describe('Of the assessing body; null while not stated'),
  inputs: z
    .array(
      z.strictObject({
        id: text('Identifier of the input'),
        name: text('What it is about'),
        text: text('What the plan says; empty where it says nothing'),
        demanded: flag('The class asks for it'),
      }),
    )
    .describe('What was recorded before data were collected: constraints, confidentiality, context and others'),
  scope: z.array(plannedProcess).describe('Processes with the instances assessed'),
  approval: approval.nullable().describe('The newest approval by the sponsor; null without one'),
  lacking: z
    .array(z.strictObject({ what: text('What is lacking'), why: text('Why it matters') }))
    .describe('What the plan and the evidence lack for the class'),
})
