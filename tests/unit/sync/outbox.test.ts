import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createOutbox } from '../../../server/sync/outbox.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** An outbox on a wire that holds what it is given until it is read. */
function onWire() {
  const wire = {
    written: [] as string[],
    writableLength: 0,
    write(chunk: Buffer) {
      wire.written.push(chunk.toString())
      wire.writableLength += chunk.length
    },
    cork: () => undefined,
    uncork: () => undefined,
  }
  const told: string[] = []
  const socket = { readyState: 1, OPEN: 1 } as const
  const limits = { behind: 10, hopeless: 1000, patience: 500 }
  const outbox = createOutbox(
    { socket, wire, limits },
    {
      fallBehind: () => void told.push('behind'),
      async catchUp() {
        told.push('catch up')
        outbox.caughtUp()
      },
      giveUp: (code) => void told.push(`closed ${code}`),
    },
  )
  return { outbox, wire, told, relay: (words: string) => outbox.relay([Buffer.from(words)]) }
}

test('S19 a slow reader loses nothing: behind, it is sent nothing, and everything it missed once it has read', () => {
  const { outbox, wire, told, relay } = onWire()
  relay('eleven bytes')
  relay('missed')
  expect({ written: wire.written, behind: outbox.isBehind(), told }).toEqual({
    written: ['eleven bytes'],
    behind: true,
    told: ['behind'],
  })
  vi.advanceTimersByTime(200)
  wire.writableLength = 0
  vi.advanceTimersByTime(50)
  relay('next')
  expect(told).toEqual(['behind', 'catch up'])
  expect(wire.written).toEqual(['eleven bytes', 'next'])
})

test('S19 a slow reader loses nothing: one that does not read in time is closed', () => {
  const { told, relay } = onWire()
  relay('eleven bytes')
  vi.advanceTimersByTime(500)
  expect(told).toEqual(['behind'])
  vi.advanceTimersByTime(50)
  expect(told).toEqual(['behind', 'closed 1013'])
})

test('S19 a slow reader loses nothing: one that holds too much is closed before its time', () => {
  const { told, relay } = onWire()
  relay('x'.repeat(1001))
  vi.advanceTimersByTime(50)
  expect(told).toEqual(['behind', 'closed 1013'])
})
