import { expect, test } from 'vitest'
import { type AssessmentPlan, changedParts, contentOf } from '../../../lib/plan/content.ts'
import { rater, wholePlan } from './plans.ts'

const changed = (change: Partial<AssessmentPlan>) =>
  changedParts(contentOf(wholePlan), contentOf({ ...wholePlan, ...change }))

test.each<[string, Partial<AssessmentPlan>, string[]]>([
  ['nothing', {}, []],
  ['the title', { title: 'Other' }, ['what']],
  ['the class', { assessmentClass: 2 }, ['rigour']],
  ['the rating scale', { scaleId: 'nplf-refined' }, ['method']],
  ['an input', { inputs: {} }, ['inputs']],
  ['the scope and the rule', { processes: [], decisionRule: 'median' }, ['scope', 'method']],
  ['an assessor', { members: [...wholePlan.members, rater('Cleo')] }, ['team']],
])('a change of %s is seen where it was made', (_what, change, parts) => {
  expect(changed(change)).toEqual(parts)
})

test('who takes part or watches may come and go without a new approval', () => {
  expect(changed({ members: [...wholePlan.members, rater('Dag', { role: 'observer' })] })).toEqual([])
})

test('a plan that is changed back is the one that was approved', () => {
  const back = { ...wholePlan, inputs: Object.fromEntries(Object.entries(wholePlan.inputs).reverse()) }
  expect(changedParts(contentOf(wholePlan), contentOf(back))).toEqual([])
})

test('what was approved survives being stored', () => {
  const stored = JSON.parse(JSON.stringify(contentOf(wholePlan)))
  expect(changedParts(stored, contentOf(wholePlan))).toEqual([])
})

test('what stands for all instances is no part of the scope that is approved', () => {
  const [process] = wholePlan.processes
  if (!process) throw new Error('The plan has no process.')
  const instances = [...process.instances, { name: 'All instances together', across: true }]
  expect(changed({ processes: [{ ...process, instances }] })).toEqual([])
})

test('what was approved before checks could be set aside and shares were fractions reads as it did', () => {
  expect(contentOf(wholePlan)).toMatchObject({
    rigour: { class: 1, independence: 'A' },
    method: { share: 0.6666666666666666 },
  })
  expect(Object.keys(contentOf(wholePlan).rigour ?? {})).toEqual(['class', 'independence'])
  expect(changed({ setAside: [{ check: 'sponsor', reason: 'None yet.' }] })).toEqual(['rigour'])
})
