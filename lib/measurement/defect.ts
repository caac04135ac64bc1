/**
 * What a framework has to be so that levels can be computed from it (ISO/IEC 33003:2015, 4.2 and 4.3: attributes, their
 * scale and how ratings become a level are all defined, and mean one thing).
 */
export const defectRules = [
  'framework-identifier',
  'framework-text',
  'scale-present',
  'scale-steps',
  'step-symbol',
  'step-span',
  'step-folds',
  'step-one-meaning',
  'attribute-in-levels',
  'cell-of-step',
  'level-numbers',
  'level-shown',
  'level-rule-step',
  'level-rule-order',
] as const
export type DefectRule = (typeof defectRules)[number]

/** One thing that keeps a framework from being used: where it is, and a sentence that says the way out. */
export type Defect = { rule: DefectRule; steps: (string | number)[]; message: string }

/** The defect where the demand is not met, nothing where it is. */
export function unless(met: boolean, rule: DefectRule, steps: (string | number)[], message: string): Defect[] {
  return met ? [] : [{ rule, steps, message }]
}

/** Positions of entries that read the same as an earlier one, with that earlier position. */
export function doubles(keys: readonly string[]): { index: number; first: number }[] {
  const seen = new Map<string, number>()
  return keys.flatMap((key, index) => {
    const first = seen.get(key)
    if (first !== undefined) return [{ index, first }]
    seen.set(key, index)
    return []
  })
}
