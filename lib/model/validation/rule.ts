import type { DefectRule } from '../../measurement/defect.ts'

/**
 * What is demanded of a process model. An error keeps a model from being used; a warning is advice that somebody who
 * knows the field may overrule. `source` says where the demand comes from; "writing" is our own advice on good wording.
 */
type Rule = { severity: 'error' | 'warning'; source: string }

const form = 'file format'
const writing = 'writing'
const tracing = 'traceability'
const prm = 'ISO/IEC 33004:2015, 5.3'
const description = 'ISO/IEC 33004:2015, 5.4'
const framework = 'ISO/IEC 33003:2015, 4.2 and 4.3'
const pam = 'ISO/IEC 33004:2015, 6.3'

export const rules = {
  shape: { severity: 'error', source: form },

  'model-id-form': { severity: 'error', source: form },
  'version-form': { severity: 'error', source: form },
  'model-name-present': { severity: 'error', source: form },
  'source-present': { severity: 'error', source: form },
  'licence-present': { severity: 'error', source: 'copyright' },
  'domain-declared': { severity: 'error', source: prm },
  'use-declared': { severity: 'error', source: prm },
  'community-declared': { severity: 'error', source: prm },
  'consensus-declared': { severity: 'error', source: prm },

  'identifier-form': { severity: 'error', source: form },
  'direction-control': { severity: 'error', source: writing },
  'unique-group-id': { severity: 'error', source: form },
  'group-name-present': { severity: 'error', source: form },
  'group-used': { severity: 'warning', source: writing },

  'process-present': { severity: 'error', source: prm },
  'unique-process-id': { severity: 'error', source: description },
  'process-name-present': { severity: 'error', source: description },
  'unique-process-name': { severity: 'warning', source: writing },
  'group-exists': { severity: 'error', source: form },
  'purpose-present': { severity: 'error', source: description },
  'unique-purpose': { severity: 'error', source: description },
  'purpose-one-sentence': { severity: 'warning', source: writing },

  'outcome-present': { severity: 'error', source: description },
  'outcome-count': { severity: 'warning', source: writing },
  'unique-outcome-id': { severity: 'error', source: description },
  'outcome-id-prefix': { severity: 'error', source: form },
  'outcome-text-present': { severity: 'error', source: description },
  'unique-outcome-text': { severity: 'error', source: description },
  'outcome-text-elsewhere': { severity: 'warning', source: writing },
  'outcome-one-sentence': { severity: 'warning', source: writing },
  'outcome-length': { severity: 'warning', source: writing },
  'outcome-single-result': { severity: 'warning', source: 'ISO/IEC TR 24774, outcomes' },
  'outcome-states-result': { severity: 'warning', source: 'ISO/IEC TR 24774, outcomes' },
  'outcome-level-one': { severity: 'warning', source: description },
  placeholder: { severity: 'error', source: writing },
  'placeholder-possible': { severity: 'warning', source: writing },

  'requirements-named': { severity: 'error', source: tracing },
  'clause-form': { severity: 'error', source: tracing },
  'unique-clause': { severity: 'warning', source: tracing },
  'clause-of-process': { severity: 'error', source: tracing },
  'clause-answered': { severity: 'warning', source: tracing },
  'outcome-traced': { severity: 'warning', source: tracing },

  'relations-declared': { severity: 'error', source: prm },
  'process-related': { severity: 'warning', source: prm },
  'relation-target': { severity: 'error', source: prm },
  'relation-described': { severity: 'error', source: prm },
  'unique-relation': { severity: 'warning', source: writing },

  'framework-named': { severity: 'error', source: pam },
  'own-framework-id': { severity: 'error', source: pam },
  'framework-identifier': { severity: 'error', source: form },
  'framework-text': { severity: 'error', source: framework },
  'scale-present': { severity: 'error', source: framework },
  'scale-steps': { severity: 'error', source: framework },
  'step-symbol': { severity: 'error', source: form },
  'step-span': { severity: 'error', source: framework },
  'step-folds': { severity: 'error', source: framework },
  'step-one-meaning': { severity: 'error', source: framework },
  'attribute-in-levels': { severity: 'error', source: framework },
  'cell-of-step': { severity: 'error', source: form },
  'level-numbers': { severity: 'error', source: framework },
  'level-shown': { severity: 'error', source: framework },
  'level-rule-step': { severity: 'error', source: framework },
  'level-rule-order': { severity: 'error', source: framework },
  'framework-known': { severity: 'error', source: pam },
  'attribute-present': { severity: 'error', source: pam },
  'unique-attribute': { severity: 'error', source: pam },
  'attribute-known': { severity: 'error', source: pam },
  'attribute-levels': { severity: 'error', source: pam },
  'reference-model-named': { severity: 'error', source: pam },
  'indicator-present': { severity: 'error', source: pam },
  'unique-indicator-id': { severity: 'error', source: pam },
  'indicator-text-present': { severity: 'error', source: pam },
  'indicator-mapped': { severity: 'error', source: pam },
  'indicator-outcome': { severity: 'error', source: pam },
  'indicator-attribute': { severity: 'error', source: pam },
  'outcome-covered': { severity: 'error', source: pam },
  'attribute-covered': { severity: 'error', source: pam },
} as const satisfies Record<string, Rule> & Record<DefectRule, Rule>

export type RuleId = keyof typeof rules
