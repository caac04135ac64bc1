import { expect, test } from 'vitest'
import { DomainError } from '../../../lib/errors.ts'
import { beginTry, waitInWords } from '../../../server/auth/slow-down.ts'

const terms = { free: 2, firstSeconds: 10, mostSeconds: 60 }
const none = { wrong: 0, until: 0 }

test('after the free tries each wrong one doubles the wait, up to the longest', () => {
  let tries = beginTry(none, terms, 0)
  expect(waitInWords(tries, 0)).toBe('')
  let now = 0
  for (const seconds of [10, 20, 40, 60, 60]) {
    tries = beginTry(tries, terms, now)
    expect(waitInWords(tries, now)).toBe(`Wait ${seconds} seconds before the next one.`)
    expect(() => beginTry(tries, terms, now + seconds * 1000 - 1)).toThrow(DomainError)
    now += seconds * 1000
  }
})

test('who has not tried for long begins anew', () => {
  const tries = { wrong: 7, until: 1000 }
  expect(beginTry(tries, terms, 1000).wrong).toBe(8)
  expect(beginTry(tries, terms, 1000 + 60_001).wrong).toBe(1)
})
