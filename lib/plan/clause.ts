/**
 * The checks of a plan with the clause of ISO/IEC 33002:2015 that each comes from. As data: clause numbers are recalled
 * and can be corrected here. What a check asks for is told in our own words.
 */
export const checkClauses = {
  purpose: '4.2.1',
  sponsor: '4.2.1',
  scope: '4.2.1',
  'instances-named': '4.2.1',
  instances: '4.6',
  'body-independence-stated': '4.2.1',
  'body-independence': '4.6',
  method: '4.6',
  'evidence-demanded': '4.6',
  'lone-rater-decides': '4.2.1',
  'input-relation': '4.2.1',
  'input-context': '4.2.1',
  'input-constraints': '4.2.1',
  'input-confidentiality': '4.2.1',
  'input-evidence': '4.2.1',
  'input-schedule': '4.2.1',
  'input-communication': '4.2.1',
  'input-competence': '4.2.1',
  'input-verification': '4.2.1',
  'input-outputs': '4.2.1',
  lead: '4.4',
  raters: '4.6',
  'sponsor-apart': '4.4',
  'member-independence-stated': '4.2.1',
  'member-independence': '4.6',
  competence: '4.4',
  approval: '4.2.1',
  'evidence-of-each': '4.6',
  'evidence-documentary': '4.6',
  'evidence-testimonial': '4.6',
  'evidence-observed': '4.6',
} as const satisfies Record<string, string>

export type PlanCheck = keyof typeof checkClauses

export function isPlanCheck(word: string): word is PlanCheck {
  return Object.hasOwn(checkClauses, word)
}

/** Where a check comes from, as it is cited. */
export function clauseOf(check: PlanCheck): string {
  return `ISO/IEC 33002:2015, ${checkClauses[check]}`
}
