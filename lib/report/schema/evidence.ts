import { z } from 'zod'
import { evidenceKinds, evidenceStrengths } from '../../evidence/evidence.ts'
import { attributeId, processId, text } from './words.ts'

const piece = {
  id: text('Identifier of the piece'),
  kind: z.enum(evidenceKinds).describe('Document, interview, observation or tool output'),
  title: text('What it is'),
  source: text('Who said it, who keeps it, or which tool made it'),
  reference: text('Where it is found; may be empty'),
  date: text('The day it was obtained, as YYYY-MM-DD'),
  strength: z.enum(evidenceStrengths).describe('How much it carries'),
}

/** A piece as it stood when a result was recorded on it. */
export const recordedPieceSchema = z.strictObject(piece)

/** A piece of the register with what it bears on. */
export const evidenceSchema = z.strictObject({
  ...piece,
  note: text('Remarks on it; may be empty'),
  bearsOn: z
    .array(
      z.strictObject({
        processId,
        instance: text('Name of the process instance'),
        attributeId,
        part: text('The outcome or achievement; empty for the attribute as a whole'),
        label: text('What it bears on, in words'),
      }),
    )
    .describe('What it bears on'),
})
