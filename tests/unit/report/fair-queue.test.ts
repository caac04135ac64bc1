import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFairQueue } from '../../../server/report/fair-queue'

const roomy = { ofOne: 100, ofAll: 1000 }

/** Jobs that end when the test says so, in the order they were begun. */
function bench(limits = roomy) {
  const queue = createFairQueue(limits)
  const begun: string[] = []
  const ends: (() => void)[] = []
  return {
    queue,
    begun,
    ask: (person: string, signal?: AbortSignal) =>
      queue.run({ person, signal }, () => {
        begun.push(person)
        return new Promise<void>((resolve) => ends.push(resolve))
      }),
    /** Ends what is being made, and lets the next one begin. */
    async end() {
      ends.shift()?.()
      for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    },
  }
}

const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

test('who asks for many waits for who asks for one, not the other way round', async () => {
  const { ask, begun, end } = bench()
  for (let file = 0; file < 5; file++) void ask('many')
  void ask('one')
  void ask('another')
  for (let file = 0; file < 7; file++) await end()
  expect(begun).toEqual(['many', 'many', 'one', 'another', 'many', 'many', 'many'])
})

test('whoever comes is begun after at most one file of each of the others, however many those have waiting', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }), async (asked) => {
      const { ask, begun, end, queue } = bench()
      for (const person of asked) void ask(person)
      await settle()
      const ahead = queue.ahead('newcomer')
      const before = begun.length
      void ask('newcomer')
      for (let file = 0; file <= asked.length && !begun.includes('newcomer'); file++) await end()
      const served = begun.slice(before, begun.indexOf('newcomer'))
      expect(new Set(served).size).toBe(served.length)
      // What is being made now is ahead too.
      expect(ahead).toBe(served.length + (asked.length > 0 ? 1 : 0))
    }),
  )
})

describe('cancelled', () => {
  test('while it waits, it is never begun, and those behind it go on', async () => {
    const { ask, begun, end, queue } = bench()
    void ask('first')
    const leaving = new AbortController()
    const left = ask('second', leaving.signal)
    void ask('third')
    leaving.abort()
    await expect(left).rejects.toThrow(/cancelled/)
    expect(queue.waiting()).toBe(1)
    await end()
    await end()
    expect(begun).toEqual(['first', 'third'])
  })

  test('before it asks, it takes no place', async () => {
    const { ask, queue } = bench()
    await expect(ask('gone', AbortSignal.abort())).rejects.toThrow(/cancelled/)
    expect(queue.waiting()).toBe(0)
  })
})

test('a file that fails gives its place to the next', async () => {
  const { queue } = bench()
  await expect(queue.run({ person: 'a' }, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await queue.run({ person: 'a' }, async () => 'made')).toBe('made')
})

test('so many of one person wait, and so many of all, and no more', async () => {
  const { ask } = bench({ ofOne: 2, ofAll: 3 })
  void ask('a') // is begun
  void ask('a')
  void ask('a')
  await expect(ask('a')).rejects.toThrow('2 of your files wait to be made. Wait for one of them, and try again.')
  void ask('b')
  await expect(ask('c')).rejects.toThrow('3 files wait to be made for others. Wait a minute, and try again.')
})
