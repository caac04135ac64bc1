import { describe, expect, test } from 'vitest'
import { agreementOfItem, convergenceInWords, hardestFirst } from '../../../lib/consensus/hardest.ts'
import { agreementOverWorkshop } from '../../../lib/consensus/workshop.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { scaleOf } from '../measurement/scales.ts'

const basic = scaleOf(iso33020_2019, 'nplf')
const names: Record<string, string> = { a: 'abstain', u: 'unknown' }
const round = (choices: string) =>
  [...choices].map((choice, index) => ({ memberId: `m${index}`, choice: names[choice] ?? choice }))
const of = (...rounds: string[]) => agreementOfItem(iso33020_2019, basic, rounds.map(round))
const told = (...rounds: string[]) => {
  const item = of(...rounds)
  if (!item) throw new Error('There is nothing to agree on.')
  return item
}

test('each round is told with its spread, its agreement and how its ballots fell', () => {
  const { rounds, least } = told('PLLFa', 'LLLLa')
  expect(rounds).toMatchObject([
    { rated: 4, spread: { lowest: 'P', highest: 'F', steps: 2 }, counts: { P: 1, L: 2, F: 1, abstain: 1 } },
    { rated: 4, spread: { steps: 0 }, agreement: 1 },
  ])
  expect(rounds[0]?.agreement).toBeCloseTo(0.708, 3)
  expect(least).toBe(rounds[0]?.agreement)
})

describe('whether rounds converged is told in words', () => {
  test.each([
    [['LLLL'], 'one round, all alike'],
    [['PLLL'], 'one round, decided with the spread as it was'],
    [['PLLF', 'LLLL'], 'converged: all alike in the end'],
    [['NNFF', 'PLLF', 'LLLF'], 'came closer, not alike'],
    [['PLLF', 'PLLF'], 'as far apart at the end as at first'],
    [['LLLF', 'NLLF'], 'further apart at the end than at first'],
  ])('%j %s', (rounds, words) => {
    expect(convergenceInWords(told(...rounds))).toBe(words)
  })
})

test('where at no time two people rated there is nothing to agree on', () => {
  expect(of()).toBeNull()
  expect(of('Fau')).toBeNull()
})

test('the hardest comes first, and of two alike the one that took more rounds', () => {
  const items = [
    { name: 'easy', ...told('LLLL') },
    { name: 'one round', ...told('NNFF') },
    { name: 'two rounds', ...told('NNFF', 'LLLL') },
    { name: 'some distance', ...told('PLLF') },
  ]
  expect(hardestFirst(items).map(({ name }) => name)).toEqual(['two rounds', 'one round', 'some distance', 'easy'])
})

test('refined and basic ballots are read on the basic scale', () => {
  const refined = [
    { memberId: 'm0', choice: 'L+' },
    { memberId: 'm1', choice: 'L-' },
  ]
  expect(agreementOfItem(iso33020_2019, basic, [refined, round('LL')])).toMatchObject({
    least: 1,
    verdict: 'agreed',
  })
})

test('over all items the agreement is that of the workshop', () => {
  const items = [['PLLF', 'LLLL'], ['NNFF'], ['LLLF', 'NLLF']].map((rounds) => rounds.map(round))
  const own = items.flatMap((rounds) => agreementOfItem(iso33020_2019, basic, rounds) ?? [])
  const mean = own.reduce((sum, { rounds }) => sum + (rounds[0]?.agreement ?? 0), 0) / own.length
  expect(agreementOverWorkshop(iso33020_2019, basic, items).first.mean).toBeCloseTo(mean)
})
