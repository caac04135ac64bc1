import { type DecisionRule, type DecisionTerms, decisionRuleNames, ruleInWords } from '../consensus/decision.ts'
import { averageNames } from '../measurement/aggregate.ts'
import type { RatingScale } from '../measurement/framework.ts'
import { directionNames } from '../measurement/grid.ts'
import type { RatingMethod } from '../measurement/rating-method.ts'
import { displayRating } from '../measurement/scale.ts'
import type { Measurement } from './profile.ts'
import type { ReportMethod } from './report.ts'

type Terms = {
  decisionRule: DecisionRule
  decisionTerms: DecisionTerms
  ratingMethod: RatingMethod
  evidenceRequired: boolean
  severalInstances: boolean
}

/** How ballots became ratings and ratings levels, in data and in sentences for the sponsor. */
export function methodOf({ framework, scale, aggregation }: Measurement, terms: Terms): ReportMethod {
  const { decisionRule, decisionTerms, ratingMethod, evidenceRequired } = terms
  return {
    scale: {
      id: scale.id,
      name: scale.name,
      steps: scale.steps.map(({ symbol, name, above, upTo }) => ({ symbol, name, above, upTo })),
    },
    ratingMethod,
    decisionRule,
    aggregation,
    tieRule: aggregation.tieRule,
    evidenceRequired,
    description: [
      `${whatWasRated[ratingMethod]} The scale: ${inWords(scale)}. The measurement framework: ${framework.name}.`,
      'Everybody who rates did so alone and unseen. The ballots were revealed together and talked over, in further rounds where that promised something new; all rounds are kept.',
      `How a rating was agreed: ${decisionRuleNames[decisionRule].name}. ${ruleInWords(decisionRule, decisionTerms)}`,
      'Last ballots that differ from the agreed rating are listed as dissent.',
      ...aggregationInWords(aggregation, terms),
      ...(evidenceRequired ? ['No rating was recorded without evidence noted.'] : []),
      `Capability levels follow from the ratings by the level rule of ${framework.name}. An attribute that is not rated counts as no rating at all, and no level that needs it is reached.`,
    ],
  }
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
  { ratingMethod, severalInstances }: Terms,
): string[] {
  const half = `A value half-way between two steps turns ${tieRule === 'half-up' ? 'up' : 'down'}.`
  if (ratingMethod === 'R1') {
    return [`Attribute ratings: ${directionNames[direction].name.toLowerCase()}, ${averageInWords(average)}. ${half}`]
  }
  if (ratingMethod === 'R3' || !severalInstances) return []
  return [`The rating of an attribute over several instances: ${averageInWords(average)}. ${half}`]
}

const averageInWords = (average: keyof typeof averageNames) => averageNames[average].name.toLowerCase()

function inWords({ steps }: RatingScale): string {
  return steps
    .map(({ symbol, name, upTo }) => `${displayRating(symbol)} (${name.toLowerCase()}, up to ${upTo} %)`)
    .join(', ')
}
