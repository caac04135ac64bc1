import { expect, test } from 'vitest'
import type { MeasurementFramework } from '../../../lib/measurement/framework.ts'
import { frameworks } from '../../../lib/measurement/frameworks.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { maturity5 } from '../../../lib/measurement/maturity.ts'
import { defectsOf } from '../../../lib/measurement/soundness.ts'
import { scaleOf } from './scales.ts'

test.each(frameworks)('$name is sound', (framework) => {
  expect(defectsOf(framework)).toEqual([])
})

const basic = scaleOf(iso33020_2019, 'nplf')
const changed = (change: Partial<MeasurementFramework>) => defectsOf({ ...iso33020_2019, ...change })
const steps = (edit: (steps: typeof basic.steps) => typeof basic.steps) =>
  changed({ scales: [{ ...basic, steps: edit(basic.steps) }] })

test.each<[string, string[], RegExp]>([
  ['no scale', changed({ scales: [] }), /has no scale/],
  ['a scale of one step', steps((given) => given.slice(0, 1)), /fewer than two steps/],
  ['a step twice', steps((given) => given.map((step) => ({ ...step, symbol: 'N' }))), /has the step N twice/],
  ['a gap between steps', steps((given) => given.toSpliced(1, 1)), /should begin where the one before ends, 15 %/],
  ['an end before 100 %', steps((given) => given.slice(0, 3)), /end before 100 %/],
  [
    'a fold onto nothing',
    changed({
      scales: [basic, { ...basic, id: 'other', steps: basic.steps.map((step) => ({ ...step, basic: 'Z' })) }],
    }),
    /folds onto Z, which is no step of nplf/,
  ],
  ['two scales of one name', changed({ scales: [basic, basic] }), /Two scales are called nplf/],
  ['no attribute', changed({ attributes: [] }), /has no attribute to rate/],
  [
    'an attribute twice',
    changed({ attributes: iso33020_2019.attributes.map((attribute) => ({ ...attribute, id: 'PA.1.1' })) }),
    /Two attributes are called PA\.1\.1/,
  ],
  ['an attribute of no level', changed({ levels: iso33020_2019.levels.slice(0, 5) }), /belongs to level 5/],
  [
    'a level without attribute',
    changed({ attributes: iso33020_2019.attributes.filter(({ level }) => level !== 4) }),
    /Level 4 has no attribute/,
  ],
  [
    'a rule that asks for no step',
    changed({ levelRule: { kind: 'climb', atLevel: 'X', below: 'F' } }),
    /asks for X, which is no step/,
  ],
  [
    'a step that stands for no level',
    defectsOf({ ...maturity5, levelRule: { kind: 'weakest', levelOf: { 1: 1, 2: 2, 3: 3, 4: 4 } } }),
    /The step 5 stands for no level/,
  ],
  [
    'a level that no step stands for',
    defectsOf({ ...maturity5, levelRule: { kind: 'weakest', levelOf: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 4 } } }),
    /No step stands for level 5/,
  ],
])('%s is told, with the way out', (_what, defects, sentence) => {
  expect(defects.join('\n')).toMatch(sentence)
})
