import { type DecisionRule, type DecisionTerms, decisionRules } from '../../lib/consensus/decision.ts'
import { storedShare } from '../../lib/consensus/share.ts'
import { storedWord } from '../db/word.ts'
import { tieRuleOf } from './measurement.ts'

/** How ratings are agreed on: the rule a plan names. */
export function decisionRuleOf(stored: string): DecisionRule {
  return storedWord(decisionRules, stored)
}

/** The numbers a plan sets for its decision rule. */
export function decisionTermsOf(plan: {
  majorityShare: string
  majoritySpread: number
  tieRule: string
}): DecisionTerms {
  return { share: storedShare(plan.majorityShare), spread: plan.majoritySpread, tieRule: tieRuleOf(plan.tieRule) }
}
