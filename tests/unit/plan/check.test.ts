import { describe, expect, test } from 'vitest'
import { everythingMissing, missingFromPlan } from '../../../lib/plan/check.ts'
import { assessmentClasses, classDemands } from '../../../lib/plan/class.ts'
import { clauseOf } from '../../../lib/plan/clause.ts'
import type { AssessmentPlan } from '../../../lib/plan/content.ts'
import { planInputs } from '../../../lib/plan/inputs.ts'
import { missingInWords } from '../../../lib/plan/missing.ts'
import { setAsideSchema, withoutSetAside } from '../../../lib/plan/set-aside.ts'
import { instances, rater, wholePlan } from './plans.ts'

const approved = { current: true }
const missing = (change: Partial<AssessmentPlan>, approval: { current: boolean } | null = approved) =>
  missingFromPlan({ ...wholePlan, ...change }, approval).map((one) => `${one.section}: ${missingInWords(one)}`)
const [process] = wholePlan.processes
if (!process) throw new Error('The plan has no process.')

test.each(assessmentClasses)('a plan that has everything lacks nothing for class %i', (assessmentClass) => {
  expect(missing({ assessmentClass })).toEqual([])
})

describe('instances', () => {
  test.each([
    [1, 3, ['scope: Too few instances: RAF.1']],
    [1, 4, []],
    [2, 1, ['scope: Too few instances: RAF.1']],
    [2, 2, []],
    [3, 1, []],
  ] as const)('class %i with %i of them', (assessmentClass, number, expected) => {
    const named = instances('a', 'b', 'c', 'd').slice(0, number)
    expect(missing({ assessmentClass, processes: [{ ...process, instances: named }] })).toEqual(expected)
  })
  test('fewer will do where they are all there are', () => {
    expect(missing({ processes: [{ ...process, instances: instances('a'), allInstances: true }] })).toEqual([])
  })
  test('what stands for all of them is none of them', () => {
    const named = [...instances('a', 'b', 'c'), { name: 'All instances together', across: true }]
    expect(missing({ processes: [{ ...process, instances: named }] })).toEqual(['scope: Too few instances: RAF.1'])
  })
  test('the sentence says how many the class asks for', () => {
    const [finding] = missingFromPlan(
      { ...wholePlan, processes: [{ ...process, instances: instances('a') }] },
      approved,
    )
    expect(finding?.why).toBe(
      'Class 1 asks for 4 of each process, or for a statement that those named are all there are.',
    )
  })
})

describe('independence', () => {
  test('of the assessing body has to be stated, and far enough from the unit', () => {
    expect(missing({ independence: null })).toEqual(['rigour: Independence of the assessing body not stated'])
    expect(missing({ independence: 'C' })).toEqual(['rigour: An assessing body of category C does not meet class 1'])
    expect(missing({ independence: 'C', assessmentClass: 2 })).toEqual([])
  })
  test('of lead and assessors has to be stated, that of participants not', () => {
    const members = [rater('Ada', { role: 'lead', independence: null }), rater('Bo', { independence: null })]
    expect(missing({ members })).toEqual(['team: Independence not stated: Ada, Bo'])
  })
  test('of each who rates has to meet the class', () => {
    const members = [rater('Ada', { role: 'lead', independence: 'D' }), rater('Bo', { independence: 'D' })]
    expect(missing({ members })).toEqual(['team: Leads with category D: Ada', 'team: Rates with category D: Bo'])
    const assessor = [rater('Ada', { role: 'lead' }), rater('Bo', { independence: 'D' })]
    expect(missing({ members: assessor })).toEqual(['team: Rates with category D: Bo'])
    expect(missing({ members, assessmentClass: 3 })).toEqual([])
  })
})

test('one person alone is no team for classes 1 and 2, and may do class 3 where the lead decides', () => {
  const members = [rater('Ada', { role: 'lead' })]
  expect(missing({ members })).toEqual(['team: Only one person rates'])
  expect(missing({ members, assessmentClass: 2 })).toEqual(['team: Only one person rates'])
  expect(missing({ members, assessmentClass: 3, decisionRule: 'lead-decides' })).toEqual([])
  expect(missing({ members, assessmentClass: 3 })).toEqual([
    'method: One person rates, and the plan asks for agreement',
  ])
})

test('somebody leads, and it is not the sponsor where others are to rely on the result', () => {
  expect(missing({ members: [rater('Ada'), rater('Bo')] })).toEqual(['team: Nobody leads the assessment'])
  const members = [rater('maren voss ', { role: 'lead' }), rater('Bo')]
  expect(missing({ members })).toEqual(['team: The sponsor leads: maren voss '])
  expect(missing({ members, assessmentClass: 3 })).toEqual([])
  const assessor = [rater('Ada', { role: 'lead' }), rater('Maren Voss')]
  expect(missing({ members: assessor, assessmentClass: 2 })).toEqual(['team: The sponsor rates: Maren Voss'])
})

test('all instances there are have to be named, in every class', () => {
  for (const assessmentClass of assessmentClasses) {
    const bare = [{ ...process, instances: [], allInstances: true }]
    expect(missing({ assessmentClass, processes: bare })).toEqual(['scope: No instance named: RAF.1'])
  }
})

test('what 4.2 asks of every plan is asked of every class; evidence by class', () => {
  const bare = {
    members: [rater('Ada', { role: 'lead', competence: '' }), rater('Bo')],
    evidenceRequired: false,
    inputs: {},
  }
  const inputs = planInputs.filter(({ id }) => id !== 'additional').map(({ name }) => `inputs: Not recorded: ${name}`)
  for (const assessmentClass of assessmentClasses) {
    expect(missing({ ...bare, assessmentClass })).toEqual([
      ...(assessmentClass === 3 ? [] : ['method: Ratings can be recorded without evidence']),
      ...inputs,
      'team: Competence not recorded: Ada',
    ])
  }
  expect(missing({ assessmentClass: 3, inputs: { confidentiality: 'Said.' } })).toHaveLength(inputs.length - 1)
})

test('a method that does not rate each instance does not bear class 1', () => {
  expect(missing({ ratingMethod: 'R3' })).toEqual(['method: R3: judged across instances does not meet class 1'])
  expect(missing({ ratingMethod: 'R3', assessmentClass: 2 })).toEqual([])
})

test('the sponsor approves the plan, and approves it anew when it has changed', () => {
  expect(missing({}, null)).toEqual(['approval: The sponsor has not approved the plan'])
  expect(missing({}, { current: false })).toEqual(['approval: The plan has changed since it was approved'])
})

test('an empty plan lacks purpose, sponsor and processes first', () => {
  expect(missing({ purpose: '', sponsor: '', processes: [] })).toEqual([
    'what: No purpose stated',
    'what: No sponsor named',
    'scope: No process in scope',
  ])
})

test('no class asks for less than the one below it', () => {
  const order = [3, 2, 1] as const
  for (const key of ['instances', 'raters'] as const) {
    const numbers = order.map((known) => classDemands[known][key])
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  }
  const allowed = order.map((known) => classDemands[known].independence.length)
  expect(allowed).toEqual([...allowed].sort((a, b) => b - a))
})

test('each check cites its clause, and can be set aside with a reason that stays beside it', () => {
  const plan: AssessmentPlan = {
    ...wholePlan,
    assessmentClass: 1,
    independence: 'C',
    sponsor: '',
    setAside: [{ check: 'body-independence', reason: 'The customer agreed in writing.' }],
  }
  expect(missingFromPlan(plan, approved).map(({ check }) => check)).toEqual(['sponsor'])
  const { aside } = withoutSetAside(everythingMissing(plan, approved), plan.setAside)
  expect(aside).toMatchObject([{ check: 'body-independence', reason: 'The customer agreed in writing.' }])
  for (const { check } of everythingMissing({ ...plan, members: [], processes: [], inputs: {} }, null)) {
    expect(clauseOf(check)).toMatch(/^ISO\/IEC 33002:2015, 4\.\d/)
  }
  expect(setAsideSchema.safeParse([{ check: 'sponsor', reason: ' ' }]).success).toBe(false)
  expect(setAsideSchema.safeParse([{ check: 'toString', reason: 'So.' }]).success).toBe(false)
})
