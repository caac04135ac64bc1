import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementOf } from '../../../lib/consensus/agreement.ts'
import { firstSpeakers } from '../../../lib/consensus/first-speakers.ts'
import { spreadOf } from '../../../lib/consensus/spread.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { scaleOf } from '../measurement/scales.ts'

const scale = scaleOf(iso33020_2019, 'nplf')

test.each([
  ['FFFF', 1],
  ['NNFF', 0],
  ['LF', 0.737],
  ['PLLF', 0.708],
  ['LLLF', 0.802],
])('the agreement of %s is %d', (choices, expected) => {
  expect(agreementOf(scale, [...choices])).toBeCloseTo(expected, 3)
})

const choice = fc.constantFrom('N', 'P', 'L', 'F', 'abstain', 'unknown')

test('agreement lies between 0 and 1, and is 1 exactly when all ratings are equal', () => {
  fc.assert(
    fc.property(fc.array(choice, { maxLength: 30 }), (choices) => {
      const agreement = agreementOf(scale, choices)
      const spread = spreadOf(scale, choices)
      expect(agreement === undefined).toBe(spread === undefined)
      if (agreement === undefined) return
      expect(agreement).toBeGreaterThanOrEqual(0)
      expect(agreement).toBeLessThanOrEqual(1)
      expect(agreement === 1).toBe(spread?.steps === 0)
    }),
  )
})

test('abstaining and not knowing enough count in neither agreement nor spread', () => {
  expect(agreementOf(scale, ['L', 'abstain', 'unknown', 'L'])).toBe(1)
  expect(spreadOf(scale, ['abstain'])).toBeUndefined()
  expect(spreadOf(scale, ['P', 'F', 'unknown'])).toEqual({ lowest: 'P', highest: 'F', steps: 2 })
})

const ballots = [
  { memberId: 'ana', choice: 'P' },
  { memberId: 'bo', choice: 'L' },
  { memberId: 'chi', choice: 'L' },
  { memberId: 'dov', choice: 'F' },
  { memberId: 'eve', choice: 'abstain' },
]

test('the two ends of the spread speak first', () => {
  expect(firstSpeakers(scale, ballots)).toEqual(['ana', 'dov'])
})

test('with nobody between the ends, the smaller side speaks first, and both when they are as many', () => {
  const [ana, bo, chi, dov, eve] = ballots
  if (!ana || !bo || !chi || !dov || !eve) throw new Error('Five ballots are needed.')
  expect(firstSpeakers(scale, [ana, bo, chi, eve])).toEqual(['ana'])
  expect(firstSpeakers(scale, [bo, chi, dov])).toEqual(['dov'])
  expect(firstSpeakers(scale, [dov, ana])).toEqual(['ana', 'dov'])
})

test('nobody has to speak first when all agree', () => {
  expect(firstSpeakers(scale, ballots.slice(1, 3))).toEqual([])
})
