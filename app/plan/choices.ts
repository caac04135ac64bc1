import { decisionRuleNames, decisionRules } from '@/lib/consensus/decision'
import type { MeasurementFramework } from '@/lib/measurement/framework'
import { frameworks } from '@/lib/measurement/frameworks'

/** The choices of a plan with the sentence each is explained by. */
export const ruleChoices = decisionRules.map((value) => ({ value, ...decisionRuleNames[value] }))

const frameworkNotes: Record<string, string> = {
  'iso-33020-2019':
    'The current edition, with process assurance (PA 3.3). Choose it unless you compare with older results.',
  'iso-33020-2015': 'The edition before, without PA 3.3. For comparison with assessments made to it.',
}

export const frameworkChoices = frameworks.map(({ id, name, attributes }) => ({
  value: id,
  name,
  explanation: frameworkNotes[id] ?? `${attributes.length} process attributes.`,
}))

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
