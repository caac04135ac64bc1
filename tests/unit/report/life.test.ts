import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '../../../lib/errors.ts'
import { mayAct, type ReportState, reportActs, reportStates, stands, stateAfter } from '../../../lib/report/life.ts'

const acts = fc.array(fc.constantFrom(...reportActs), { maxLength: 30 })

/** The states a version goes through under acts, those refused left out. */
function lifeOf(tried: readonly (typeof reportActs)[number][]): ReportState[] {
  const states: ReportState[] = ['review']
  for (const act of tried) {
    const state = states.at(-1) ?? 'review'
    if (mayAct(state, act)) states.push(stateAfter(1, state, act))
  }
  return states
}

test('a version that was superseded or withdrawn stays so, whatever is tried', () => {
  fc.assert(
    fc.property(acts, (tried) => {
      const states = lifeOf(tried)
      const end = states.findIndex((state) => !stands(state))
      if (end >= 0) expect(states.slice(end)).toEqual([states[end]])
    }),
  )
})

test('what is issued never goes back to review, and nothing is signed or shared before it is issued', () => {
  fc.assert(
    fc.property(acts, (tried) => {
      const states = lifeOf(tried)
      const issued = states.indexOf('issued')
      if (issued >= 0) expect(states.slice(issued)).not.toContain('review')
    }),
  )
  for (const state of reportStates) {
    expect(mayAct(state, 'sign')).toBe(state === 'issued')
    expect(mayAct(state, 'share')).toBe(state === 'issued')
  }
})

test('an act is refused where and only where it may not be done, with the version and a way out', () => {
  for (const state of reportStates) {
    for (const act of reportActs) {
      if (mayAct(state, act)) expect(reportStates).toContain(stateAfter(3, state, act))
      else expect(() => stateAfter(3, state, act)).toThrow(DomainError)
    }
  }
  expect(() => stateAfter(3, 'review', 'sign')).toThrow('Version 3 is in review and can’t be signed. Issue it first.')
})
