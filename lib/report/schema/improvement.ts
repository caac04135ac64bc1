import { z } from 'zod'
import { actionEfforts, actionPriorities } from '../../improvement/action.ts'
import { findingKinds } from '../../improvement/finding.ts'
import { actionStates } from '../../improvement/progress.ts'
import { attributeId, level, processId, text } from './words.ts'

const place = z.strictObject({ processId, attributeId })

/** What the team found beside ratings (ISO/IEC 33014): strengths, weaknesses, risks, opportunities. */
export const findingSchema = z.strictObject({
  id: text('Identifier of the finding'),
  kind: z.enum(findingKinds).describe('What it is'),
  title: text('The finding in a few words'),
  description: text('The finding in full; may be empty'),
  concerns: z.array(place).describe('Attributes of processes it is about'),
  evidence: z.array(z.string()).describe('Pieces of the register it rests on, by identifier'),
})

const progress = z.strictObject({
  state: z.enum(actionStates).describe('How far it has come'),
  since: z.iso.datetime().nullable().describe('When somebody last said so; null while nobody has'),
  by: text('Who said so; empty while nobody has'),
  reason: text('Why it was dropped; empty otherwise'),
})

/** An improvement action. */
export const actionSchema = z.strictObject({
  id: text('Identifier of the action'),
  title: text('What is to be done, in a few words'),
  description: text('What is to be done, in full; may be empty'),
  closes: z.array(place).describe('Gaps it closes: attributes of processes'),
  findings: z.array(z.string()).describe('Findings it answers, by identifier'),
  owner: text('Who sees to it; empty while nobody does'),
  due: z.iso.date().nullable().describe('The day it is due; null while not set'),
  priority: z.enum(actionPriorities).describe('How urgent it is'),
  effort: z.enum(actionEfforts).describe('How much work it is'),
  progress: progress.optional().describe('How far it has come; missing in reports from before actions had states'),
  expected: z
    .array(
      z.strictObject({
        processId,
        level: level('Capability level by the recorded ratings'),
        expectedLevel: level('Capability level once the attributes it raises stand as their target asks'),
      }),
    )
    .describe('What it would do to the levels of the processes it is about, computed from their ratings'),
})
