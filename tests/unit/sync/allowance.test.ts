import { expect, test } from 'vitest'
import { createAllowance } from '../../../server/sync/allowance.ts'

/** An allowance on a clock that moves only when told. */
function onClock() {
  const clock = { ms: 0 }
  const allowance = createAllowance(() => clock.ms)
  return { clock, allowance }
}

test('S27 a commit does not hold up the rooms: quick commits stay on the rooms’ thread up to a fifth of its time', () => {
  const { clock, allowance } = onClock()
  let here = 0
  for (; clock.ms < 10_000; clock.ms += 1) {
    if (!allowance.permits()) continue
    allowance.took(0.5, true)
    here += 0.5
  }
  expect(here).toBeGreaterThan(1900)
  expect(here).toBeLessThan(2100)
})

test('S27 a commit does not hold up the rooms: while the disk is slow, commits are left to the log’s thread, and come back when it is quick again', () => {
  const { clock, allowance } = onClock()
  for (let commit = 0; commit < 10; commit++) allowance.took(30, false)
  clock.ms += 60_000
  expect(allowance.permits()).toBe(false)
  for (let commit = 0; commit < 30; commit++) allowance.took(0.3, false)
  expect(allowance.permits()).toBe(true)
})
