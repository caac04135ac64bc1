import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementOverWorkshop } from '../../../lib/consensus/workshop.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { scaleOf } from '../measurement/scales.ts'

const basic = scaleOf(iso33020_2019, 'nplf')
const names: Record<string, string> = { a: 'abstain', u: 'unknown' }
const round = (choices: string) =>
  [...choices].map((choice, index) => ({ memberId: `m${index}`, choice: names[choice] ?? choice }))
const over = (...items: string[][]) =>
  agreementOverWorkshop(
    iso33020_2019,
    basic,
    items.map((rounds) => rounds.map(round)),
  )

test('first and last ballots are told apart, and what the rounds between brought is counted', () => {
  const { first, last, furtherRounds, effects, moved } = over(['PLLF', 'LLLL'], ['NNFF'], ['LLLF', 'NLLF', 'PLLL'])
  expect(first).toMatchObject({ items: 3, unanimous: 0 })
  expect(last).toMatchObject({ items: 3, unanimous: 1 })
  expect(furtherRounds).toBe(3)
  expect(effects).toEqual({ agreed: 1, closer: 1, unchanged: 0, apart: 1 })
  expect(moved).toBe(2 + 1 + 2)
})

test('the mean is that of the items’ own agreement', () => {
  expect(over(['FFFF'], ['NNFF']).first.mean).toBeCloseTo(0.5)
})

test('items that one person rated, and those who did not rate, count in nothing', () => {
  expect(over(['Fau'], ['LL', 'LF']).first).toMatchObject({ items: 1, unanimous: 1 })
  expect(over([], ['a']).last).toMatchObject({ items: 0, ordinal: null, mean: null })
})

test('refined and basic ballots are read on the basic scale', () => {
  const refined = [
    { memberId: 'm0', choice: 'L+' },
    { memberId: 'm1', choice: 'L-' },
  ]
  expect(agreementOverWorkshop(iso33020_2019, basic, [[refined]]).first).toMatchObject({ items: 1, unanimous: 1 })
})

test('the order of the items changes nothing, to the last digit', () => {
  const items = fc.array(fc.array(fc.constantFrom('PLLF', 'NNFF', 'LLLL', 'LaFF'), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(items, (list) => {
      expect(over(...[...list].reverse()).last.mean).toBe(over(...list).last.mean)
    }),
  )
})
