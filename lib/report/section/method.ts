import { z } from 'zod'
import { nonRatingNames, nonRatings } from '../../consensus/choice.ts'
import { decisionRuleNames, decisionRules, ruleInWords } from '../../consensus/decision.ts'
import { averageNames, averages, tieRules } from '../../measurement/aggregate.ts'
import type { RatingScale } from '../../measurement/framework.ts'
import { directionNames, directions } from '../../measurement/grid.ts'
import { type RatingMethod, ratingMethods } from '../../measurement/rating-method.ts'
import { displayRating, spanInWords } from '../../measurement/scale.ts'
import { flag, text } from '../field.ts'
import type { Measurement } from '../profile.ts'
import type { Assessed, Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { heading, paragraph, ratingSpan, soft, table } from '../tell.ts'

const scaleSchema = z.strictObject({
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

const methodSchema = z.strictObject({
  scale: scaleSchema.describe('The scale that ratings are on'),
  ratingMethod: z.enum(ratingMethods).describe('What was rated: parts, attributes, or attributes over all instances'),
  decisionRule: z.enum(decisionRules).describe('How ballots became an agreed rating'),
  aggregation: z
    .strictObject({
      average: z.enum(averages).describe('What is taken of several ratings'),
      tieRule: z.enum(tieRules).describe('How a value half-way between two steps turns'),
      direction: z.enum(directions).describe('In which order parts and instances are aggregated'),
    })
    .describe('How several ratings became the rating of an attribute'),
  evidenceRequired: flag('Nothing could be recorded without evidence'),
  description: z.array(z.string()).nullable().describe('The method in sentences; null where left out'),
})

const part = { method: methodSchema.describe('How ballots became ratings and ratings levels') }

export const method: Section<'method', typeof part> = {
  name: 'method',
  title: 'How it was assessed',
  appendix: true,
  terms: { name: 'Method', explanation: 'How ballots became ratings and ratings levels.', always: false },
  part,

  build(assessed) {
    const { assessment, measurement } = assessed.source
    const { scale, aggregation } = measurement
    const { decisionRule, ratingMethod, evidenceRequired } = assessment
    const steps = scale.steps.map(({ symbol, name, above, upTo }) => ({ symbol, name, above, upTo }))
    return {
      method: {
        scale: { id: scale.id, name: scale.name, steps },
        ratingMethod,
        decisionRule,
        aggregation,
        evidenceRequired,
        description: descriptionOf(assessed),
      },
    }
  },
  leaveOut: ({ method }) => ({ method: { ...method, description: null } }),

  blocks({ report: { model, framework, method }, scale }) {
    if (!method.description) return []
    const steps = scale.steps.map((step) => ({
      rating: ratingSpan(scale, step.symbol),
      name: step.name,
      degree: spanInWords(step),
    }))
    const others = nonRatings.map((choice) => ({
      rating: soft('–'),
      name: nonRatingNames[choice],
      degree: 'No rating: not counted',
    }))
    return [
      ...paragraph(`${model.name}, version ${model.version}. ${model.source}. Measured by ${framework.name}.`),
      ...method.description.flatMap((sentence) => paragraph(sentence)),
      heading(2, 'scale', 'Rating scale'),
      ...table({
        caption: 'The rating scale',
        rows: [...steps, ...others],
        columns: [
          { title: 'Rating', kind: 'rating', header: true, says: ({ rating }) => rating },
          { title: 'Meaning', share: 2, says: ({ name }) => name },
          { title: 'Degree of achievement', share: 3, says: ({ degree }) => degree },
        ],
      }),
    ]
  },

  tables: ({ report: { method } }) => tableOf('Method', method.description, [['Method', (sentence) => sentence]]),
}

/** How ballots became ratings and ratings levels, in sentences for the sponsor. */
function descriptionOf({ source: { assessment, measurement }, processes }: Assessed): string[] {
  const { ratingMethod, decisionRule, decisionTerms, evidenceRequired } = assessment
  const { framework, scale, aggregation } = measurement
  const severalInstances = processes.some(({ instances }) => instances.length > 1)
  return [
    `${whatWasRated[ratingMethod]} The scale: ${inWords(scale)}. The measurement framework: ${framework.name}.`,
    'Each rater voted alone, and no one saw the ballots of others. The ballots were revealed together and discussed, in further rounds where that promised something new; all rounds are kept.',
    `How a rating was agreed: ${decisionRuleNames[decisionRule].name}. ${ruleInWords(decisionRule, decisionTerms)}`,
    'Last ballots that differ from the agreed rating are listed as dissent.',
    ...aggregationInWords(aggregation, ratingMethod, severalInstances),
    ...(evidenceRequired ? ['No rating was recorded without evidence noted.'] : []),
    `Capability levels follow from the ratings by the level rule of ${framework.name}. An attribute that is not rated counts as no rating at all, and no level that needs it is reached. A process of which nothing is rated has no level: level 0 would be a finding.`,
  ]
}

/** By which rating method (ISO/IEC 33020:2019, 5.4). */
const whatWasRated: Record<RatingMethod, string> = {
  R1: 'Method R1: each outcome, and each achievement of the attributes above level 1, was rated for each process instance, and attribute ratings were computed from them.',
  R2: 'Method R2: each process attribute in scope was rated for each process instance.',
  R3: 'Method R3: each process attribute in scope was rated once, by judgement over all process instances.',
}

/** How several ratings became one, where there were several (ISO/IEC 33020:2019, 5.5). */
function aggregationInWords(
  { direction, average, tieRule }: Measurement['aggregation'],
  ratingMethod: RatingMethod,
  severalInstances: boolean,
): string[] {
  const averaged = averageNames[average].name.toLowerCase()
  const half = `Ties round ${tieRule === 'half-up' ? 'up' : 'down'}. What is not rated is left out of the average, and how much is rated is told.`
  if (ratingMethod === 'R1') {
    return [`Attribute ratings: ${directionNames[direction].name.toLowerCase()}, ${averaged}. ${half}`]
  }
  if (ratingMethod === 'R3' || !severalInstances) return []
  return [`The rating of an attribute over several instances: ${averaged}. ${half}`]
}

function inWords({ steps }: RatingScale): string {
  return steps
    .map(({ symbol, name, upTo }) => `${displayRating(symbol)} (${name.toLowerCase()}, up to ${upTo} %)`)
    .join(', ')
}
