import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposeRating, usualTerms } from '../../../lib/consensus/decision.ts'
import {
  isAtLeastShare,
  readShare,
  shareAsText,
  shareFromNumber,
  shareInWords,
  shareOf,
  storedShare,
} from '../../../lib/consensus/share.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { scaleOf } from '../measurement/scales.ts'

const scale = scaleOf(iso33020_2019, 'nplf')

test('two of three ballots meet two thirds', () => {
  const terms = { ...usualTerms, share: readShare('2/3') }
  expect(proposeRating(scale, 'qualified-majority', ['L', 'L', 'F'], terms)).toMatchObject({
    rating: 'L',
    reached: true,
  })
})

describe('a share that is typed', () => {
  test.each([
    ['2/3', '2/3', 'two thirds'],
    [' 4 / 6 ', '2/3', 'two thirds'],
    ['60 %', '3/5', '60 %'],
    ['0.6', '3/5', '60 %'],
    ['0,75', '3/4', 'three quarters'],
    ['0.55', '11/20', '55 %'],
    ['100 %', '1/1', 'all'],
    ['1', '1/1', 'all'],
    ['5/7', '5/7', '5/7'],
    [2 / 3, '2/3', 'two thirds'],
  ])('%j is %s', (typed, text, words) => {
    expect(shareAsText(readShare(typed))).toBe(text)
    expect(shareInWords(readShare(typed))).toBe(words)
  })

  test.each([
    ['0.667', '2/3'],
    [0.667, '2/3'],
    ['0.67', '2/3'],
    ['66.7 %', '2/3'],
    ['0.66', '2/3'],
    ['0.6666666666666666', '2/3'],
    ['0,833', '5/6'],
    ['0.714', '5/7'],
    ['0.9091', '10/11'],
  ])('%j is told to be written as %s', (typed, fraction) => {
    expect(() => readShare(typed)).toThrow(`Write ${fraction}.`)
  })

  test.each(['1/2', '0.5', '3/2', '0/0', '2/0', '150 %', '-1', 'most', '', '0.61803', '1e3'])(
    '%j is refused',
    (typed) => {
      expect(() => readShare(typed)).toThrow(/Write/)
    },
  )
})

test('every fraction is met by just as many ballots as it names, and missed by one fewer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 40 }), (of, times) => {
      const parts = Math.floor(of / 2) + 1
      const share = readShare(`${parts}/${of}`)
      expect(isAtLeastShare(parts * times, of * times, share)).toBe(true)
      expect(isAtLeastShare(parts * times - 1, of * times, share)).toBe(false)
      expect(storedShare(shareAsText(share))).toEqual(shareOf(parts, of))
    }),
  )
})

test.each([
  [2 / 3, '2/3'],
  [0.6667, '2/3'],
  [0.667, '2/3'],
  [0.6, '3/5'],
  [0.75, '3/4'],
  [0.9, '9/10'],
  [1, '1/1'],
  [5 / 7, '5/7'],
])('%d as it was stored before is %s by its meaning', (number, text) => {
  expect(shareAsText(shareFromNumber(number))).toBe(text)
})
