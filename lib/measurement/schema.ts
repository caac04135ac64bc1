import { z } from 'zod'

/**
 * The file format of a measurement framework that a model brings along. It fixes shape and sizes; whether the rules can
 * be computed from it is checked by `defectsOf`.
 */
const id = (description: string) => z.string().max(60).describe(description)
const line = (most: number, description: string) => z.string().max(most).describe(description)
const level = (description: string) => z.int().min(0).max(9).describe(description)
const percent = (description: string) => z.number().min(0).max(100).describe(description)
const symbol = (description: string) => z.string().max(6).describe(description)

const step = z.strictObject({
  symbol: symbol('What is stored and shown: "N", "P+", "3"'),
  name: line(80, 'What the step is called'),
  above: percent('More than this share of achievement, in per cent'),
  upTo: percent('Up to and including this share'),
  basic: symbol('The step of the first scale it folds onto; itself on the first scale'),
})

const scale = z.strictObject({
  id: id('Identifier, unique in the framework'),
  name: line(120, 'Name of the scale'),
  steps: z.array(step).max(20).describe('Steps from the least achieved to the most'),
})

const attribute = z.strictObject({
  id: id('Identifier, unique in the framework: "PA.1.1"'),
  name: line(120, 'Name of the attribute'),
  level: level('The level whose achievement the attribute is part of'),
  description: line(1000, 'What it means for the attribute to be achieved'),
  achievements: z.array(line(1000, 'One result')).max(40).describe('What is achieved when the attribute is'),
  parts: z.literal('outcomes').optional().describe('The parts rated one by one are the outcomes of the process'),
  cells: z
    .record(symbol('Symbol of a step'), line(1000, 'What one sees on that step'))
    .optional()
    .describe('Cells of a maturity grid, by step'),
})

const levelRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('climb'),
    atLevel: symbol('Least step demanded of the attributes of the level'),
    below: symbol('Least step demanded of the attributes below it'),
  }),
  z.strictObject({
    kind: z.literal('weakest'),
    levelOf: z.record(symbol('Symbol of a step'), level('The level it stands for')),
  }),
])

export const measurementFrameworkSchema = z
  .strictObject({
    id: id('Identifier, other than those of the frameworks that ship with Assay'),
    name: line(120, 'Short name, with its edition'),
    source: line(500, 'The standard or document the framework follows'),
    licence: line(4000, 'Who owns the wording and on which terms it may be shown'),
    scales: z.array(scale).max(6).describe('The scales one may rate on; the first is the basic one'),
    attributes: z.array(attribute).max(60).describe('Process attributes in the order in which they are rated'),
    levels: z
      .array(
        z.strictObject({
          level: level('Its number'),
          name: line(80, 'Its name'),
          description: line(1000, 'What it says of a process'),
        }),
      )
      .max(10)
      .describe('Levels from 0 up'),
    levelRule: levelRule.describe('How ratings of attributes become a level'),
  })
  .describe('A process measurement framework (ISO/IEC 33003)')
