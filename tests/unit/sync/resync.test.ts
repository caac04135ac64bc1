import { expect, test } from 'vitest'
import { createResync } from '../../../server/sync/resync.ts'

test('S18 a gap is asked for again: nothing is acknowledged until a step 2 closes it', () => {
  const resync = createResync()
  expect(resync.mayAcknowledge(false)).toBe(true)
  expect(resync.mayAsk()).toBe(true)
  expect(resync.mayAcknowledge(false)).toBe(false)
  expect(resync.mayAcknowledge(true)).toBe(true)
  expect(resync.mayAcknowledge(false)).toBe(true)
})

test('S18 a gap is asked for again: three times in a row, and afresh once it was closed', () => {
  const resync = createResync()
  expect([1, 2, 3, 4].map(() => resync.mayAsk())).toEqual([true, true, true, false])
  resync.mayAcknowledge(true)
  expect(resync.mayAsk()).toBe(true)
})
