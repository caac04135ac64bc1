import { describe, expect, test } from 'vitest'
import { missingFromPlan } from '../../../lib/plan/check.ts'
import { assessmentClasses, classDemands } from '../../../lib/plan/class.ts'
import type { AssessmentPlan } from '../../../lib/plan/content.ts'
import { instances, rater, wholePlan } from './plans.ts'

const approved = { current: true }
const missing = (change: Partial<AssessmentPlan>, approval: { current: boolean } | null = approved) =>
  missingFromPlan({ ...wholePlan, ...change }, approval).map(({ section, what }) => `${section}: ${what}`)
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
    expect(missing({ independence: 'C' })).toEqual(['rigour: An assessing body of category C does not bear class 1'])
    expect(missing({ independence: 'C', assessmentClass: 2 })).toEqual([])
  })
  test('of lead and assessors has to be stated, that of participants not', () => {
    const members = [rater('Ada', { role: 'lead', independence: null }), rater('Bo', { independence: null })]
    expect(missing({ members })).toEqual(['team: Independence not stated: Ada, Bo'])
  })
  test('of the lead has to bear the class, that of an assessor may be closer', () => {
    const members = [rater('Ada', { role: 'lead', independence: 'D' }), rater('Bo', { independence: 'D' })]
    expect(missing({ members })).toEqual(['team: Ada leads with category D'])
    expect(missing({ members, assessmentClass: 3 })).toEqual([])
  })
})

test('one person alone is no team', () => {
  expect(missing({ members: [rater('Ada', { role: 'lead' })] })).toEqual(['team: Only one person rates'])
})

test('classes 1 and 2 ask for competence, for evidence and for the inputs; class 3 for little', () => {
  const bare = {
    members: [rater('Ada', { role: 'lead', competence: '' }), rater('Bo')],
    evidenceRequired: false,
    inputs: {},
  }
  for (const assessmentClass of [1, 2] as const) {
    const found = missing({ ...bare, assessmentClass })
    expect(found).toContain('team: Competence not recorded: Ada')
    expect(found).toContain('method: Ratings can be recorded without evidence')
    expect(found).toContainEqual(expect.stringMatching(/^inputs: Not recorded: Sponsor and unit, .* and \d more$/))
  }
  expect(missing({ ...bare, assessmentClass: 3 })).toEqual(['inputs: Not recorded: Confidentiality and ownership'])
})

test('a method that does not rate each instance does not bear class 1', () => {
  expect(missing({ ratingMethod: 'R3' })).toEqual(['method: R3: judged across instances does not bear class 1'])
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
