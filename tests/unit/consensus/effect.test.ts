import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectInWords, effectOfRound } from '../../../lib/consensus/effect.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { scaleOf } from '../measurement/scales.ts'

const scale = scaleOf(iso33020_2019, 'nplf')
const names: Record<string, string> = { a: 'abstain', u: 'unknown' }
const ballots = (choices: string) =>
  [...choices].map((choice, index) => ({ memberId: `m${index}`, choice: names[choice] ?? choice }))
const effect = (before: string, after: string) => effectOfRound(scale, ballots(before), ballots(after))

test.each([
  ['PLLF', 'LLLL', 'agreed', ['m0', 'm3']],
  ['NLLF', 'PLLL', 'closer', ['m0', 'm3']],
  ['PLLF', 'PLLF', 'unchanged', []],
  ['LLLF', 'NLLF', 'apart', ['m0']],
])('from %s to %s the team is %s', (before, after, verdict, moved) => {
  expect(effect(before, after)).toMatchObject({ verdict, moved })
})

test('another round is worth it while people move and do not agree yet', () => {
  expect(effect('NLLF', 'PLLL').worthAnother).toBe(true)
  expect(effect('PLLF', 'PLLF').worthAnother).toBe(false)
  expect(effect('PLLF', 'LLLL').worthAnother).toBe(false)
})

test('who steps back has not moved, and nobody rated is no effect', () => {
  expect(effect('PL', 'aL')).toMatchObject({ moved: [], verdict: 'agreed' })
  expect(effect('aa', 'uu')).toMatchObject({ verdict: 'unchanged', agreement: { before: undefined, after: undefined } })
})

test('the effect is told in a sentence, with the way on when a round brought nothing', () => {
  expect(effectInWords(effect('NLLF', 'PLLF'))).toBe(
    'One person changed their rating; the team has come closer together.',
  )
  expect(effectInWords(effect('PLLF', 'PLLF'))).toBe(
    'Nobody has changed their rating; the team is as far apart as before. Another round promises nothing new: decide by the plan’s rule.',
  )
  expect(effectInWords(effect('PF', 'LL'))).toBe('All ballots are equal now.')
})

test('a round in which nobody changes anything never brings the team closer or apart', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('N', 'P', 'L', 'F', 'a', 'u')), (choices) => {
      const same = effect(choices.join(''), choices.join(''))
      expect(['unchanged', 'agreed']).toContain(same.verdict)
      expect(same.moved).toEqual([])
    }),
  )
})
