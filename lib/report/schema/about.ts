import { z } from 'zod'
import { decisionRules } from '../../consensus/decision.ts'
import { averages, tieRules } from '../../measurement/aggregate.ts'
import { directions } from '../../measurement/grid.ts'
import { ratingMethods } from '../../measurement/rating-method.ts'
import { count, flag, level, moment, text } from './words.ts'

/** What was assessed, when, by which model and how: what every copy of a report says. */
export const assessmentSchema = z.strictObject({
  id: text('Identifier of the assessment'),
  title: text('Its title'),
  purpose: text('Why it was done; empty while not stated'),
  sponsor: text('Who ordered it; empty while not named'),
  unit: text('The organisational unit'),
  organisation: text('The organisation the unit belongs to'),
})

export const periodSchema = z.strictObject({
  from: moment('When the first of the results that count was recorded'),
  to: moment('When the last of them was'),
})

export const modelSchema = z.strictObject({
  id: text('Identifier of the process model'),
  version: text('Its version'),
  name: text('Its name'),
  source: text('The standard or document it follows'),
  licence: text('Who owns its wording and on which terms it may be shown'),
  wording: text('Whose words the purposes are'),
})

export const frameworkSchema = z.strictObject({
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

export const methodSchema = z.strictObject({
  scale: z
    .strictObject({
      id: text('Identifier'),
      name: text('Name'),
      steps: z
        .array(
          z.strictObject({
            symbol: text('What is stored and shown: "N", "P+"'),
            name: text('What the step is called'),
            above: z.number().describe('More than this share of achievement, in per cent'),
            upTo: z.number().describe('Up to and including this share'),
          }),
        )
        .describe('Steps from the least achieved to the most'),
    })
    .describe('The scale that ratings are on'),
  ratingMethod: z.enum(ratingMethods).describe('What was rated: parts, attributes, or attributes over all instances'),
  decisionRule: z.enum(decisionRules).describe('How ballots became an agreed rating'),
  aggregation: z
    .strictObject({
      average: z.enum(averages).describe('What is taken of several ratings'),
      tieRule: z.enum(tieRules).describe('How a value half-way between two steps turns'),
      direction: z.enum(directions).describe('In which order parts and instances are aggregated'),
    })
    .describe('How several ratings became the rating of an attribute'),
  tieRule: z.enum(tieRules).describe('As in the aggregation'),
  evidenceRequired: flag('Nothing could be recorded without evidence'),
  description: z.array(z.string()).nullable().describe('The method in sentences; null where left out'),
})

export const summarySchema = z.strictObject({
  processes: count('Processes in scope'),
  items: count('Items in scope: what is rated one by one'),
  recorded: count('Items with a result that stands'),
  onTarget: count('Processes at their target level or above'),
})
