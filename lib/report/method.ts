import { decisionRuleNames, isDecisionRule } from '../consensus/decision.ts'
import { averageNames } from '../measurement/aggregate.ts'
import type { RatingScale } from '../measurement/framework.ts'
import { displayRating } from '../measurement/scale.ts'
import type { Measurement } from './profile.ts'
import type { ReportMethod } from './report.ts'

type Terms = { decisionRule: string; evidenceRequired: boolean; severalInstances: boolean }

/** How ballots became ratings and ratings levels, in data and in sentences for the sponsor. */
export function methodOf({ framework, scale, aggregation }: Measurement, terms: Terms): ReportMethod {
  const { decisionRule, evidenceRequired, severalInstances } = terms
  const rule = isDecisionRule(decisionRule) ? decisionRuleNames[decisionRule] : undefined
  return {
    scale: {
      id: scale.id,
      name: scale.name,
      steps: scale.steps.map(({ symbol, name, above, upTo }) => ({ symbol, name, above, upTo })),
    },
    decisionRule,
    tieRule: aggregation.tieRule,
    evidenceRequired,
    description: [
      `Each process attribute of ${framework.name} in scope was rated for each process instance on the scale ${inWords(scale)}.`,
      'Everybody who rates did so alone and unseen. The ballots were revealed together and talked over, in further rounds where that promised something new; all rounds are kept.',
      ...(rule ? [`How a rating was agreed: ${rule.name}. ${rule.explanation}`] : []),
      'Last ballots that differ from the agreed rating are listed as dissent.',
      ...(severalInstances
        ? [
            `The rating of an attribute over several instances: ${averageNames[aggregation.average].name.toLowerCase()}. A value half-way between two steps turns ${aggregation.tieRule === 'half-up' ? 'up' : 'down'}.`,
          ]
        : []),
      ...(evidenceRequired ? ['No rating was recorded without evidence noted.'] : []),
      `Capability levels follow from the ratings by the level rule of ${framework.name}. An attribute that is not rated counts as no rating at all, and no level that needs it is reached.`,
    ],
  }
}

function inWords({ steps }: RatingScale): string {
  return steps
    .map(({ symbol, name, upTo }) => `${displayRating(symbol)} (${name.toLowerCase()}, up to ${upTo} %)`)
    .join(', ')
}
