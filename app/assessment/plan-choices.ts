import { decisionRuleNames, decisionRules } from '@/lib/consensus/decision'
import { readShare, shareInWords } from '@/lib/consensus/share'
import { averageNames, averages, type TieRule } from '@/lib/measurement/aggregate'
import type { MeasurementFramework } from '@/lib/measurement/framework'
import { directionNames, directions } from '@/lib/measurement/grid'
import { ratingMethods, ratingMethodTerms } from '@/lib/measurement/rating-method'
import { type AssessmentClass, assessmentClasses, classDemands } from '@/lib/plan/class'
import { independences, independenceTerms } from '@/lib/plan/independence'
import { purposeKinds, purposeKindTerms } from '@/lib/plan/purpose'

/** The choices of a plan with the sentence each is explained by. */
export const ruleChoices = decisionRules.map((value) => ({ value, ...decisionRuleNames[value] }))

const frameworkNotes: Record<string, string> = {
  'iso-33020-2019':
    'The current edition, with process assurance (PA 3.3). Choose it unless you compare with older results.',
  'iso-33020-2015': 'The edition before, without PA 3.3. For comparison with assessments made to it.',
}

export function frameworkChoices(frameworks: readonly MeasurementFramework[]) {
  return frameworks.map(({ id, name, attributes }) => ({
    value: id,
    name,
    explanation: frameworkNotes[id] ?? `${attributes.length} process attributes.`,
  }))
}

export function scaleChoices(framework: MeasurementFramework) {
  return framework.scales.map(({ id, name, steps }) => ({
    value: id,
    name,
    explanation:
      steps.length <= 4
        ? `${steps.length} steps. Quick to agree on, and what most reports use.`
        : `${steps.length} steps: the middle ones in halves. Shows smaller progress, takes longer to agree on.`,
  }))
}

export const methodChoices = ratingMethods.map((value) => ({ value, ...ratingMethodTerms[value] }))
export const directionChoices = directions.map((value) => ({ value, ...directionNames[value] }))
export const averageChoices = averages.map((value) => ({ value, ...averageNames[value] }))
export const purposeChoices = purposeKinds.map((value) => ({ value, ...purposeKindTerms[value] }))
export const independenceChoices = independences.map((value) => ({ value, ...independenceTerms[value] }))

export const tieChoices: { value: TieRule; name: string; explanation: string }[] = [
  { value: 'half-down', name: 'Down', explanation: 'Never better than the evidence.' },
  { value: 'half-up', name: 'Up', explanation: 'Kinder to the process.' },
]

/** Values of radio buttons are strings. */
export const classChoices = assessmentClasses.map((value) => ({
  value: `${value}` as const,
  name: classDemands[value].name,
  explanation: `${classDemands[value].explanation} ${asksFor(value)}`,
}))

function asksFor(assessmentClass: AssessmentClass): string {
  const { instances, evidence } = classDemands[assessmentClass]
  const kinds = evidence.length > 0 ? `, ${evidence.join(' and ')} evidence for each rating` : ''
  return `At least ${instances === 1 ? 'one instance' : `${instances} instances`} of each process${kinds}.`
}

/** Shares to choose among, as they are written. */
export const commonShares = ['3/5', '2/3', '3/4', '9/10', '1/1'].map((value) => ({
  value,
  name: shareInWords(readShare(value)),
}))
