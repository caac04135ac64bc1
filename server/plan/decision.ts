import { type DecisionRule, type DecisionTerms, isDecisionRule } from '../../lib/consensus/decision.ts'
import { storedShare } from '../../lib/consensus/share.ts'
import { tieRuleOf } from './measurement.ts'

/** How ratings are agreed on: the rule a plan names. */
export function decisionRuleOf(stored: string): DecisionRule {
  if (!isDecisionRule(stored)) throw new Error(`The database holds an unknown decision rule: ${stored}.`)
  return stored
}

/** The numbers a plan sets for its decision rule. */
export function decisionTermsOf(plan: {
  majorityShare: string
  majoritySpread: number
  tieRule: string
}): DecisionTerms {
  return { share: storedShare(plan.majorityShare), spread: plan.majoritySpread, tieRule: tieRuleOf(plan.tieRule) }
}
