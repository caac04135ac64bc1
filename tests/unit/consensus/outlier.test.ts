import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outliersOf } from '../../../lib/consensus/outlier.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { scaleOf } from '../measurement/scales.ts'

const scale = scaleOf(iso33020_2019, 'nplf')
const ballots = (choices: string) => [...choices].map((choice, index) => ({ memberId: `m${index}`, choice }))

test('a ballot two steps from the median is an outlier, a neighbour is none', () => {
  expect(outliersOf(scale, ballots('FFFP'))).toEqual([{ memberId: 'm3', choice: 'P', distance: 2, side: 'below' }])
  expect(outliersOf(scale, ballots('FFFL'))).toEqual([])
})

test('the furthest comes first, on whichever side', () => {
  expect(outliersOf(scale, ballots('PPPLFN')).map(({ choice, side }) => [choice, side])).toEqual([['F', 'above']])
  expect(outliersOf(scale, ballots('LNLFLLP')).map(({ choice }) => choice)).toEqual(['N'])
})

test('a room split in two halves has outliers on both sides', () => {
  expect(outliersOf(scale, ballots('NNFF')).map(({ side }) => side)).toEqual(['below', 'below', 'above', 'above'])
})

test('abstaining is never far away, and nobody is an outlier alone', () => {
  const away = [...ballots('L'), { memberId: 'a', choice: 'abstain' }, { memberId: 'u', choice: 'unknown' }]
  expect(outliersOf(scale, away)).toEqual([])
  expect(outliersOf(scale, [])).toEqual([])
})

test('where all lie within one step, there is no outlier', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('P', 'L')), (choices) => {
      expect(outliersOf(scale, ballots(choices.join('')))).toEqual([])
    }),
  )
})
