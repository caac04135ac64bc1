import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareClauses, isClause, isWithin } from '../../../lib/model/clause.ts'

const clause = fc
  .tuple(
    fc.constantFrom('', 'A.', 'B.', 'R'),
    fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
  )
  .chain(([annex, numbers]) =>
    fc.constantFrom('', ' a)', ' b)').map((letter) => `${annex}${numbers.join('.')}${letter}`),
  )

test.each(['8', '8.5.1.2', '10.2', 'A.5.1', 'R1.1', 'PR.AC-1', '7.5.3 b)', '7.5.3b)'])('“%s” is a clause', (text) => {
  expect(isClause(text)).toBe(true)
})

test.each(['', 'clause 8.5', '8.5.', '8..5', '8,5', '§8.5', 'eight', '8.5 and 8.6', ' 8.5'])(
  '“%s” is no clause',
  (text) => {
    expect(isClause(text)).toBe(false)
  },
)

test('clauses are sorted as the document is', () => {
  const document = [
    '4.1',
    '7.5.3',
    '7.5.3 a)',
    '7.5.3 b)',
    '7.5.3.1',
    '8.5.1',
    '8.5.1.2',
    '8.5.2',
    '8.5.10',
    '10.1',
    'A.1',
    'A.10',
    'B.2',
  ]
  expect([...document].reverse().sort(compareClauses)).toEqual(document)
  expect([...document].sort(compareClauses)).toEqual(document)
})

test('clauses that begin with a letter are sorted as well', () => {
  expect(['R1.2', 'R1', 'I3', 'F4', 'R1.1', 'A2', 'A1.1', 'A1', 'F1'].sort(compareClauses)).toEqual([
    'A1',
    'A1.1',
    'A2',
    'F1',
    'F4',
    'I3',
    'R1',
    'R1.1',
    'R1.2',
  ])
})

test('the order is one: it agrees with itself whichever way it is asked', () => {
  fc.assert(
    fc.property(clause, clause, clause, (a, b, c) => {
      expect(Math.sign(compareClauses(a, b)) + Math.sign(compareClauses(b, a))).toBe(0)
      if (compareClauses(a, b) <= 0 && compareClauses(b, c) <= 0) expect(compareClauses(a, c)).toBeLessThanOrEqual(0)
      expect(compareClauses(a, b) === 0).toBe(a === b)
    }),
  )
})

test('a clause comes before everything that is part of it', () => {
  fc.assert(
    fc.property(clause, clause, (a, b) => {
      if (a !== b && isWithin(b, a)) expect(compareClauses(a, b)).toBeLessThan(0)
    }),
  )
})

test('a part is told from a clause whose number merely begins alike', () => {
  expect(isWithin('8.5.1.2', '8.5.1')).toBe(true)
  expect(isWithin('8.5.1', '8.5.1')).toBe(true)
  expect(isWithin('7.5.3 b)', '7.5.3')).toBe(true)
  expect(isWithin('8.5.10', '8.5.1')).toBe(false)
  expect(isWithin('8.5', '8.5.1')).toBe(false)
  expect(isWithin('A.8.5', '8.5')).toBe(false)
})
