import { expect, test } from 'vitest'
import { DomainError } from '../../../lib/errors.ts'
import { createSlowDown } from '../../../server/auth/slow-down.ts'

test('after the free tries each wrong one doubles the wait, up to the longest; a right one ends it', () => {
  const tries = createSlowDown({ free: 2, firstSeconds: 10, mostSeconds: 60 })
  tries.begin('link', 0)
  expect(tries.waitOf('link', 0)).toBe('')
  let now = 0
  for (const seconds of [10, 20, 40, 60, 60]) {
    tries.begin('link', now)
    expect(tries.waitOf('link', now)).toBe(`Wait ${seconds} seconds before the next one.`)
    expect(() => tries.begin('link', now + seconds * 1000 - 1)).toThrow(DomainError)
    now += seconds * 1000
  }
  tries.begin('another', now)
  expect(tries.waitOf('another', now)).toBe('')
  tries.clear('link')
  tries.begin('link', now)
  expect(tries.waitOf('link', now)).toBe('')
})
