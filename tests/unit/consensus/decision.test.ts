import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DecisionRule,
  dissentFrom,
  mayRecord,
  proposeRating,
  ruleInWords,
  usualTerms,
} from '../../../lib/consensus/decision.ts'
import { readShare } from '../../../lib/consensus/share.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { scaleOf } from '../measurement/scales.ts'

const scale = scaleOf(iso33020_2019, 'nplf')
const rules: DecisionRule[] = ['unanimity', 'qualified-majority', 'median', 'lead-decides']
const propose = (rule: DecisionRule, choices: string) => proposeRating(scale, rule, [...choices])

test.each(rules)('under %s equal ballots are their own proposal', (rule) => {
  expect(propose(rule, 'LLL')).toMatchObject({ rating: 'L', reached: true })
})

test.each(rules)('under %s one rater is no agreement, however many say that they do not know', (rule) => {
  const proposal = proposeRating(scale, rule, ['F', 'unknown', 'unknown', 'unknown', 'abstain'])
  expect(proposal.reached).toBe(rule === 'lead-decides')
  expect(proposal.reason).toMatch(/^Only one of 5 ballots is a rating, which is no agreement\./)
  expect(mayRecord(rule, proposal, 'F')).toBe(rule === 'lead-decides')
})

test.each(rules)('under %s nothing is reached by fewer than two ratings, unless the lead decides', (rule) => {
  const other = fc.array(fc.constantFrom('abstain', 'unknown'), { maxLength: 8 })
  fc.assert(
    fc.property(other, fc.constantFrom('N', 'P', 'L', 'F'), (others, rating) => {
      expect(proposeRating(scale, rule, [...others, rating]).reached).toBe(rule === 'lead-decides')
    }),
  )
})

test.each(rules)('under %s a round in which nobody rated proposes nothing', (rule) => {
  expect(proposeRating(scale, rule, ['abstain', 'unknown'])).toMatchObject({ rating: undefined, reached: false })
})

describe('qualified majority', () => {
  test('is reached by two thirds with nobody further than one step away', () => {
    expect(propose('qualified-majority', 'LLF')).toMatchObject({ rating: 'L', reached: true })
  })
  test('is not reached by a bare majority', () => {
    expect(propose('qualified-majority', 'LLLFF').reached).toBe(false)
  })
  test('is not reached while somebody is two steps away', () => {
    expect(propose('qualified-majority', 'FFFP')).toMatchObject({ rating: 'F', reached: false })
  })
})

describe('the numbers of the plan', () => {
  const propose = (choices: string, terms: Partial<typeof usualTerms>) =>
    proposeRating(scale, 'qualified-majority', [...choices], { ...usualTerms, ...terms })

  test('say how many make a majority', () => {
    expect(propose('LLLFF', { share: readShare('60 %') })).toMatchObject({ rating: 'L', reached: true })
    expect(propose('LLF', { share: readShare('3/4') })).toMatchObject({ rating: undefined, reached: false })
    expect(propose('LLF', { share: readShare('3/4') }).reason).toBe(
      '2 of 3 say L, which is less than three quarters. Talk and rate once more.',
    )
  })
  test('say how far ballots may lie apart', () => {
    expect(propose('FFFP', { spread: 2 })).toMatchObject({ rating: 'F', reached: true })
    expect(propose('FFFN', { spread: 2 }).reached).toBe(false)
    expect(propose('FFFL', { spread: 0 }).reached).toBe(false)
  })
  test('are told with the rule', () => {
    expect(ruleInWords('qualified-majority', usualTerms)).toBe(
      'At least two thirds agree, and ballots lie no more than one step apart.',
    )
    expect(ruleInWords('qualified-majority', { ...usualTerms, share: readShare('0.6'), spread: 2 })).toBe(
      'At least 60 % agree, and ballots lie no more than 2 steps apart.',
    )
    expect(ruleInWords('median', { ...usualTerms, tieRule: 'half-up' })).toMatch(/it is the higher\.$/)
  })
})

test.each(rules)('under %s the order of ballots changes nothing, not even the sentence', (rule) => {
  const choice = fc.constantFrom('N', 'P', 'L', 'F', 'abstain', 'unknown')
  fc.assert(
    fc.property(fc.array(choice), (choices) => {
      expect(proposeRating(scale, rule, [...choices].reverse())).toEqual(proposeRating(scale, rule, choices))
    }),
  )
})

test('unanimity is not reached by any difference', () => {
  expect(propose('unanimity', 'LLLLLLLLLF').reached).toBe(false)
})

test('the median between two steps falls on the lower one', () => {
  expect(propose('median', 'LF')).toMatchObject({ rating: 'L', reached: true })
})

test('only where the lead decides may another rating than the one reached be recorded', () => {
  const recordable = rules.filter((rule) => mayRecord(rule, propose(rule, 'LLF'), 'P'))
  expect(recordable).toEqual(['lead-decides'])
})

test('dissent is every rating that differs; abstaining is none', () => {
  const ballots = [
    { memberId: 'ana', choice: 'L' },
    { memberId: 'bo', choice: 'P' },
    { memberId: 'chi', choice: 'abstain' },
  ]
  expect(dissentFrom(scale, 'L', ballots)).toEqual([{ memberId: 'bo', choice: 'P' }])
})
