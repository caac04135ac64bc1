import { z } from 'zod'
import { readinessStates } from '../../model/readiness.ts'
import { attributeGaps, levelGaps, riskSteps } from '../../results/gap.ts'
import { attributeId, count, level, processId, text } from './words.ts'

const risk = (description: string) => z.enum(riskSteps).describe(description)

/** Where a process falls short of its target, and what that risks (ISO/IEC 33014). */
export const gapSchema = z.strictObject({
  processId,
  processName: text('Title of the process'),
  level: level('Capability level reached'),
  targetLevel: level('Capability level aimed at'),
  risk: risk('The highest process-related risk of its levels').nullable(),
  levels: z
    .array(
      z.strictObject({
        level: level('Capability level that falls short'),
        gap: z.enum(levelGaps).exclude(['none']).describe('How far'),
        likelihood: risk('How likely it is that this does harm'),
        consequence: risk('How bad that would be'),
        risk: risk('Both together'),
        attributes: z
          .array(
            z.strictObject({
              attributeId,
              attributeName: text('Name of the attribute'),
              rating: text('Rating over all instances'),
              target: text('Least rating the target asks for'),
              gap: z.enum(attributeGaps).exclude(['none']).describe('How far it falls short'),
            }),
          )
          .describe('Attributes that fall short'),
      }),
    )
    .describe('Levels up to the target that fall short, lowest first'),
  unrated: z
    .array(z.strictObject({ attributeId, attributeName: text('Name of the attribute') }))
    .describe('Attributes the target asks for that are not rated: their gap is unknown'),
})

const alphas = z.strictObject({
  items: count('Items that two or more people rated'),
  unanimous: count('Items of these on which all said the same'),
  nominal: z.number().nullable().describe('Krippendorff’s alpha with the nominal metric; null where undefined'),
  ordinal: z.number().nullable().describe('With the ordinal metric, which suits ratings'),
  interval: z.number().nullable().describe('With the interval metric'),
  mean: z.number().nullable().describe('Mean agreement of the items after Tastle and Wierman, from 0 to 1'),
  words: text('What the ordinal alpha means for the trust in the ratings'),
})

export const agreementSchema = z.strictObject({
  first: alphas.describe('By the first ballots, given before anybody had talked'),
  last: alphas.describe('By the last ballots'),
  furtherRounds: count('Rounds after the first, over all items'),
  effects: z
    .strictObject({
      agreed: count('All ballots were equal after it'),
      closer: count('Ballots were closer together'),
      unchanged: count('As far apart as before'),
      apart: count('Further apart than before'),
    })
    .describe('What these rounds brought'),
  moved: count('Ratings changed from one round to the next, over all people'),
})

export const readinessSchema = z.strictObject({
  requirements: text('The document whose clauses these are'),
  notice: text('What readiness is not'),
  clauses: z
    .array(
      z.strictObject({
        clause: text('Clause identifier'),
        state: z.enum(readinessStates).describe('What the ratings let one expect of the clause'),
        weakest: z.string().nullable().describe('The least achieved rating that answers it; null when none is rated'),
        rated: count('How many of the items are rated'),
        items: z
          .array(
            z.strictObject({
              processId,
              outcomeId: z.string().nullable().describe('Outcome that answers it; null for the process as a whole'),
              rating: z.string().nullable().describe('Its rating; null when not rated'),
              from: z.enum(['outcome', 'process']).nullable().describe('Which of them was rated'),
            }),
          )
          .describe('What answers the clause'),
      }),
    )
    .describe('Clauses in the order of their document'),
})
