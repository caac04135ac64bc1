import { expect, test } from 'vitest'
import { countsOf, createQueue } from '../../../server/sync/queue.ts'

const update = (value: number) => Uint8Array.from([value])

test('S2 saved means stored: a message is acknowledged with the newest of what its sender wrote, not before', () => {
  const queue = createQueue<string>()
  queue.add(update(1), 'ada')
  expect(queue.acknowledgeLater('ada', 4)).toBe(true)
  expect(queue.take()).toEqual([update(1)])
  queue.add(update(2), 'ada')
  queue.add(update(3), 'ben')
  queue.acknowledgeLater('ada', 5)
  queue.acknowledgeLater('ben', 9)
  expect(countsOf(queue.settle())).toEqual(new Map([['ada', 4]]))
  queue.take()
  expect(countsOf(queue.settle())).toEqual(
    new Map([
      ['ada', 5],
      ['ben', 9],
    ]),
  )
  expect(queue.isEmpty()).toBe(true)
})

test('S2 saved means stored: what brings nothing new is acknowledged at once only when nothing of its sender waits', () => {
  const queue = createQueue<string>()
  expect(queue.acknowledgeLater('ada', 1)).toBe(false)
  queue.add(update(1), 'ada')
  queue.take()
  expect(queue.acknowledgeLater('ada', 2)).toBe(true)
  expect(countsOf(queue.settle())).toEqual(new Map([['ada', 2]]))
  expect(queue.acknowledgeLater('ada', 3)).toBe(false)
})

test('S1 nothing is shown before it is on disk: what is taken stays unstored until it is settled', () => {
  const queue = createQueue<string>()
  queue.add(update(1))
  queue.take()
  queue.add(update(2), 'ada')
  expect(queue.updates()).toEqual([update(1), update(2)])
  expect(queue.isEmpty()).toBe(false)
  expect(queue.settle()).toEqual([{ update: update(1), sender: undefined, count: 0 }])
  expect(queue.updates()).toEqual([update(2)])
})
