import { expect, test } from 'vitest'
import {
  isListOf,
  isNumber,
  isOneOf,
  isRecordOf,
  isText,
  isTextOf,
  isTrueOrFalse,
  isWhole,
  orLeftOut,
  orNull,
} from '../../lib/shape.ts'

const isPoint = isRecordOf({ x: isNumber, label: orLeftOut(isText) })

test.each([
  ['a text', isText, ['', 'a'], [1, null, undefined, ['a']]],
  ['true or false', isTrueOrFalse, [true, false], [0, 'true', null]],
  ['a number', isNumber, [0, -1.5], [Number.NaN, Number.POSITIVE_INFINITY, '1', null]],
  ['a whole number from 1', isWhole(1), [1, 7], [0, 1.5, 2 ** 53, '1']],
  ['a text of 1 to 3 letters', isTextOf({ least: 1, most: 3 }), ['a', 'abc'], ['', 'abcd', 12]],
  ['one of some words', isOneOf(['yes', 'no']), ['yes', 'no'], ['maybe', '', true]],
  ['a text or null', orNull(isText), ['a', null], [undefined, 1]],
  ['a text or nothing', orLeftOut(isText), ['a', undefined], [null, 1]],
  ['a list of texts', isListOf(isText), [[], ['a', 'b']], [['a', 1], 'a', { 0: 'a' }, null]],
  [
    'a record',
    isPoint,
    [{ x: 1 }, { x: 1, label: 'a' }, { x: 1, more: true }],
    [{}, { x: 1, label: 1 }, null, 'x', []],
  ],
])('%s is told from what is none', (_, is, those, others) => {
  for (const value of those) expect(is(value), JSON.stringify(value)).toBe(true)
  for (const value of others) expect(is(value), JSON.stringify(value)).toBe(false)
})
