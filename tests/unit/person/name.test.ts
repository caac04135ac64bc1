import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameName, personName, tidyName } from '../../../lib/person/name.ts'

test.each([
  ['  Ana \t Lima\n', 'Ana Lima'],
  ['Ana\u202eamiL', 'AnaamiL'],
  ['Ana \u200b Lima', 'Ana Lima'],
  ['\u2066Ana\u2069\u0000', 'Ana'],
  ['김민준', '김민준'],
])('a name is kept without characters that are not seen: %j', (given, kept) => {
  expect(personName.parse(given)).toBe(kept)
})

test.each(['', '   ', '\u200e\u202e', 'a'.repeat(81)])('nothing to be seen, or too much, is no name: %j', (given) => {
  expect(personName.safeParse(given).success).toBe(false)
})

test('names that read the same are the same', () => {
  expect(isSameName('Ana Lima', ' ANA\u200b  lima ')).toBe(true)
  expect(isSameName('Ａｎａ', 'ana')).toBe(true)
  expect(isSameName('Ana Lima', 'Ana Lima 2')).toBe(false)
})

test('a tidy name stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => tidyName(tidyName(text)) === tidyName(text)))
})
