import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Defect, DefectRule } from '../../../lib/measurement/defect.ts'
import type { MeasurementFramework } from '../../../lib/measurement/framework.ts'
import { frameworks } from '../../../lib/measurement/frameworks.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { capabilityLevel } from '../../../lib/measurement/level.ts'
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

test.each<[string, Defect[], RegExp]>([
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
    /folds onto “Z”, which is no step of nplf/,
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
    /asks for “X”, which is no step/,
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
  expect(defects.map(({ message }) => message).join('\n')).toMatch(sentence)
})

const refined = scaleOf(iso33020_2019, 'nplf-refined')
const withScale = (change: Partial<(typeof refined.steps)[number]>, symbol: string) =>
  changed({
    scales: [
      basic,
      { ...refined, steps: refined.steps.map((step) => (step.symbol === symbol ? { ...step, ...change } : step)) },
    ],
  })
const levels = iso33020_2019.levels
const attributes = iso33020_2019.attributes
const [first] = attributes
if (!first) throw new Error('The framework has no attribute.')
const weakest = (levelOf: Record<string, number>) =>
  defectsOf({ ...maturity5, levelRule: { kind: 'weakest', levelOf } })
const named = (id: string) => changed({ attributes: [{ ...first, id }, ...attributes.slice(1)] })

describe('an unsound framework is refused by', () => {
  test.each<[string, DefectRule, string, Defect[]]>([
    [
      'a basic step that folds onto another',
      'step-folds',
      'scales.0.steps.1.basic',
      steps((given) => given.map((step) => (step.symbol === 'P' ? { ...step, basic: 'N' } : step))),
    ],
    ['P+ that folds onto L', 'step-folds', 'scales.1.steps.2.basic', withScale({ basic: 'L' }, 'P+')],
    ['L− that folds onto P', 'step-folds', 'scales.1.steps.3.basic', withScale({ basic: 'P' }, 'L-')],
    [
      'less below a level than at it',
      'level-rule-order',
      'levelRule.below',
      changed({ levelRule: { kind: 'climb', atLevel: 'F', below: 'L' } }),
    ],
    [
      'the lowest step asked for at a level, so that all N reaches every one',
      'level-rule-order',
      'levelRule.atLevel',
      changed({ levelRule: { kind: 'climb', atLevel: 'N', below: 'F' } }),
    ],
    [
      'levels that fall while steps rise',
      'level-rule-order',
      'levelRule.levelOf',
      weakest({ 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 }),
    ],
    [
      'a level for a step that there is not',
      'level-rule-step',
      'levelRule.levelOf.6',
      weakest({ 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 5 }),
    ],
    [
      'a step that stands for a level there is not',
      'level-rule-step',
      'levelRule.levelOf.5',
      weakest({ 1: 1, 2: 2, 3: 3, 4: 4, 5: 7 }),
    ],
    [
      'a second scale on which a symbol means something else',
      'step-one-meaning',
      'scales.1.steps.0.symbol',
      changed({
        scales: [
          basic,
          {
            id: 'halves',
            name: 'Halves',
            steps: [
              { symbol: 'P', name: 'No', above: 0, upTo: 15, basic: 'N' },
              { symbol: 'Q', name: 'Some', above: 15, upTo: 50, basic: 'P' },
              { symbol: 'L', name: 'Most', above: 50, upTo: 85, basic: 'L' },
              { symbol: 'F', name: 'All', above: 85, upTo: 100, basic: 'F' },
            ],
          },
        ],
      }),
    ],
    [
      'a level number twice',
      'level-numbers',
      'levels.3.level',
      changed({ levels: levels.map((level) => (level.level === 3 ? { ...level, level: 2 } : level)) }),
    ],
    [
      'a level number left out',
      'level-numbers',
      'levels',
      changed({ levels: levels.filter(({ level }) => level !== 3) }),
    ],
    ['no level 0', 'level-numbers', 'levels', changed({ levels: levels.slice(1) })],
    [
      'an attribute of level 0',
      'attribute-in-levels',
      'attributes.0.level',
      changed({ attributes: [{ ...first, level: 0 }, ...attributes.slice(1)] }),
    ],
    ['the symbol __proto__', 'step-symbol', 'scales.1.steps.2.symbol', withScale({ symbol: '__proto__' }, 'P+')],
    ['an empty symbol', 'step-symbol', 'scales.1.steps.2.symbol', withScale({ symbol: '' }, 'P+')],
    ['a symbol of no width', 'step-symbol', 'scales.1.steps.2.symbol', withScale({ symbol: '\u200b' }, 'P+')],
    ['a symbol with a separator', 'step-symbol', 'scales.1.steps.2.symbol', withScale({ symbol: 'P;' }, 'P+')],
    [
      'two symbols that differ only in case',
      'step-symbol',
      'scales.0.steps.2.symbol',
      steps((given) => given.map((step) => (step.symbol === 'L' ? { ...step, symbol: 'p', basic: 'p' } : step))),
    ],
    ['the identifier __proto__', 'framework-identifier', 'attributes.0.id', named('__proto__')],
    ['the identifier constructor', 'framework-identifier', 'attributes.0.id', named('constructor')],
    ['an empty identifier', 'framework-identifier', 'attributes.0.id', named('')],
    ['an identifier with a semicolon', 'framework-identifier', 'attributes.0.id', named('PA;1.1')],
    ['identifiers that differ only in case', 'framework-identifier', 'attributes.1.id', named('pa.2.1')],
    ['a blank name', 'framework-text', 'name', changed({ name: ' \u200b' })],
    ['a blank licence', 'framework-text', 'licence', changed({ licence: '' })],
    [
      'a cell of a step that there is not',
      'cell-of-step',
      'attributes.0.cells.X',
      changed({ attributes: [{ ...first, cells: { X: 'Seen.' } }, ...attributes.slice(1)] }),
    ],
  ])('%s', (_what, rule, path, defects) => {
    const found = defects.find((defect) => defect.rule === rule && defect.steps.join('.') === path)
    expect(found?.message, JSON.stringify(defects)).toMatch(/\. ?\S.*\.$/s)
  })
})

test('activities may begin at level 2: what is not there is reached with the level above, and by nothing alone', () => {
  const from2 = { ...iso33020_2019, attributes: attributes.filter(({ level }) => level > 1) }
  expect(defectsOf(from2)).toEqual([])
  expect(capabilityLevel(from2, new Map([['PA.2.1', 'N']]))).toBe(0)
  expect(
    capabilityLevel(
      from2,
      new Map([
        ['PA.2.1', 'L'],
        ['PA.2.2', 'L'],
      ]),
    ),
  ).toBe(2)
})

test('whatever steps and rule a framework has: where it is sound, all at the lowest step reach no level by climbing', () => {
  const symbol = fc.constantFrom('N', 'P', 'L', 'F')
  fc.assert(
    fc.property(symbol, symbol, (atLevel, below) => {
      const framework: MeasurementFramework = { ...iso33020_2019, levelRule: { kind: 'climb', atLevel, below } }
      const level = capabilityLevel(framework, new Map(attributes.map(({ id }) => [id, 'N'])))
      expect(level === 0 || defectsOf(framework).length > 0).toBe(true)
    }),
  )
})
