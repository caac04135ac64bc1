import { expect, test } from 'vitest'
import { createPulse } from '../../../server/sync/pulse.ts'

const read = { isHeldBack: false }

test('S21 limits hold by session: a socket that did not answer the last ping is given up', () => {
  const pulse = createPulse()
  expect(pulse.beat(read)).toBe(true)
  pulse.answer()
  expect(pulse.beat(read)).toBe(true)
  expect(pulse.beat(read)).toBe(false)
})

test('S20 a talkative socket is read more slowly: its answer can’t be read, and it is not given up for that', () => {
  const pulse = createPulse()
  expect([pulse.beat(read), pulse.beat({ isHeldBack: true }), pulse.beat({ isHeldBack: true })]).toEqual([
    true,
    true,
    true,
  ])
})
