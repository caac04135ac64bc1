import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords } from '../../../lib/workshop/word-diff.ts'

const text = (runs: ReturnType<typeof diffWords>, without: 'added' | 'removed') =>
  runs
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

test('a changed word is removed and added, the rest is the same', () => {
  expect(diffWords('94 % in time.', '91 % in time.')).toEqual([
    { kind: 'removed', text: '94' },
    { kind: 'added', text: '91' },
    { kind: 'same', text: ' % in time.' },
  ])
})

test('removals come before additions where both meet', () => {
  expect(diffWords('red blue', 'green white')).toEqual([
    { kind: 'removed', text: 'red' },
    { kind: 'added', text: 'green' },
    { kind: 'same', text: ' ' },
    { kind: 'removed', text: 'blue' },
    { kind: 'added', text: 'white' },
  ])
})

test('equal texts have no difference, and nothing has none either', () => {
  expect(diffWords('the same', 'the same')).toEqual([{ kind: 'same', text: 'the same' }])
  expect(diffWords('', '')).toEqual([])
  expect(diffWords('', 'all new')).toEqual([{ kind: 'added', text: 'all new' }])
})

const prose = fc
  .array(fc.constantFrom('ticket', 'owner', ' ', '\n', '.', 'ä', '9'), { maxLength: 60 })
  .map((parts) => parts.join(''))

test('both texts can be put together again from the runs, and neighbours differ in kind', () => {
  fc.assert(
    fc.property(prose, prose, (before, after) => {
      const runs = diffWords(before, after)
      expect(text(runs, 'added')).toBe(before)
      expect(text(runs, 'removed')).toBe(after)
      expect(runs.every(({ kind }, index) => kind !== runs[index + 1]?.kind)).toBe(true)
    }),
  )
})

test('a text that was written anew is told apart as a whole, but for how it begins and ends', () => {
  const middle = (letter: string) => Array.from({ length: 3000 }, (_, index) => `${letter}${index}`).join(' ')
  expect(diffWords(`The desk ${middle('a')} in time.`, `The desk ${middle('b')} in time.`)).toEqual([
    { kind: 'same', text: 'The desk ' },
    { kind: 'removed', text: middle('a') },
    { kind: 'added', text: middle('b') },
    { kind: 'same', text: ' in time.' },
  ])
})
