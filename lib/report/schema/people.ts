import { z } from 'zod'
import { independences } from '../../plan/independence.ts'
import { roles } from '../../workshop/role.ts'
import { flag, memberId, text } from './words.ts'

/** A category of independence with what it means, in our words. */
export const independenceSchema = z.strictObject({
  category: z.enum(independences).describe('A, B, C or D'),
  name: text('Its name'),
  explanation: text('What it means'),
})

export const memberSchema = z.strictObject({
  memberId,
  name: text('Name, or the role with a number where names are left out'),
  role: z.enum(roles).describe('Role in the assessment'),
  former: flag('Has left the team; their ballots still count'),
  stated: z
    .strictObject({
      independence: independenceSchema.nullable().describe('Category of independence; null while not stated'),
      competence: text('What makes them competent; empty while not stated'),
    })
    .nullable()
    .describe(
      'What the plan states of the person; null where people are left out, and in reports of before it was kept',
    ),
})
