import { z } from 'zod'
import { confidences } from '../../workshop/ballot.ts'
import { itemStates } from '../../workshop/item.ts'
import { recordedPieceSchema } from './evidence.ts'
import { attributeId, count, flag, level, memberId, moment, processId, text } from './words.ts'

const ballotSchema = z.strictObject({
  memberId,
  name: text('Name of the member'),
  choice: text('A rating of the scale, "abstain" or "unknown"'),
  confidence: z.enum(confidences).nullable().describe('How sure they were; null where not said'),
  remark: text('What they wrote with it; may be empty'),
})

const dissentSchema = z.strictObject({ memberId, name: text('Name'), choice: text('Their last ballot') })

export const roundSchema = z.strictObject({
  number: z.int().min(1).describe('Number of the round on the item'),
  revealedAt: moment('When its ballots were revealed'),
  counts: z.record(z.string(), count('Ballots')).describe('How many ballots said what'),
  agreement: z
    .number()
    .nullable()
    .describe('Agreement after Tastle and Wierman, from 0 to 1; null where nobody rated or it is not known'),
  ballots: z.array(ballotSchema).nullable().describe('Ballots by person; null where left out'),
})

const result = {
  rating: text('The agreed rating'),
  rationale: text('Why'),
  decisionRule: text('The rule it was decided by'),
  dissenting: count('How many last ballots differ from the agreed rating'),
  dissent: z.array(dissentSchema).nullable().describe('Whose they are; null where ballots are left out'),
  evidence: text('The notes on it as they stood when it was recorded').nullable(),
  register: z
    .array(recordedPieceSchema)
    .nullable()
    .describe('Pieces of the register that bore on it when it was recorded; null where evidence is left out'),
  worksheetSha256: text('SHA-256 of the whole worksheet as it stood'),
  recordedBy: text('Who recorded it'),
  recordedAt: moment('When'),
}

export const resultSchema = z.strictObject(result)

export const itemSchema = z.strictObject({
  itemId: text('Identifier of the item'),
  attributeId,
  attributeName: text('Name of the attribute'),
  part: text('The outcome or achievement rated, under method R1; empty for the attribute as a whole'),
  label: text('What was rated, in words'),
  level: level('Capability level the attribute is part of'),
  state: z.enum(itemStates).describe('How far the item has come'),
  rounds: z.array(roundSchema).describe('Revealed rounds; a ballot that is still secret is in no report'),
  result: resultSchema.nullable().describe('The result that stands; null without one'),
  superseded: z
    .array(z.strictObject({ ...result, supersededAt: moment('When it was reopened'), reason: text('Why') }))
    .describe('Results that were reopened, oldest first'),
})

export const instanceSchema = z.strictObject({
  instanceId: text('Identifier of the process instance'),
  name: text('Its name'),
  strengths: text('Strengths noted; may be empty'),
  weaknesses: text('Weaknesses noted; may be empty'),
  items: z.array(itemSchema).nullable().describe('What was rated; null where ratings are left out'),
})

export const attributeProfileSchema = z.strictObject({
  attributeId,
  name: text('Name of the attribute'),
  level: level('Capability level it is part of'),
  rating: z.string().nullable().describe('Rating over all instances; null while not recorded, or out of scope'),
  inScope: flag('Whether it was to be rated'),
})

export const processSchema = z.strictObject({
  processId,
  name: text('Title of the process'),
  group: text('Name of the group it belongs to'),
  purpose: text('Why the process exists'),
  clauses: z.array(z.string()).describe('Requirement clauses the process answers'),
  targetLevel: level('Capability level aimed at'),
  level: level('Capability level by the recorded ratings; attributes that are not rated stop the climb'),
  complete: flag('Every item in scope is recorded'),
  attributes: z
    .array(attributeProfileSchema)
    .nullable()
    .describe('The process profile, in the order of the framework; null where profiles are left out'),
  instances: z.array(instanceSchema).describe('Process instances'),
})

export const deviationSchema = z.strictObject({
  processId,
  processName: text('Title of the process'),
  instance: text('Name of the instance'),
  attributeId,
  attributeName: text('Name of the attribute'),
  reason: text('Why there is no result'),
})
