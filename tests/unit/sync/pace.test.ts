import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPace } from '../../../server/sync/pace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function paced() {
  const told: string[] = []
  const socket = { pause: () => void told.push('pause'), resume: () => void told.push('resume') }
  const pace = createPace(socket, { perSecond: 10, burst: 5 }, () => void told.push('slowed'))
  const say = (messages: number) => {
    for (let message = 0; message < messages; message++) pace.spend()
  }
  return { told, say, pace }
}

test('S20 a talkative socket is read more slowly: beyond its burst it is read again once the debt is paid', () => {
  const { told, say } = paced()
  say(5)
  expect(told).toEqual([])
  say(2)
  expect(told).toEqual(['pause', 'slowed'])
  vi.advanceTimersByTime(199)
  expect(told).toEqual(['pause', 'slowed'])
  vi.advanceTimersByTime(1)
  expect(told).toEqual(['pause', 'slowed', 'resume'])
})

test('S20 a talkative socket is read more slowly: one that keeps to the rate never is', () => {
  const { told, say } = paced()
  for (let second = 0; second < 20; second++) {
    say(5)
    vi.advanceTimersByTime(500)
  }
  expect(told).toEqual([])
})

test('S20 a talkative socket is read more slowly: one that closed is not read again', () => {
  const { told, say, pace } = paced()
  say(6)
  pace.stop()
  vi.advanceTimersByTime(10_000)
  expect(told).toEqual(['pause', 'slowed'])
})
