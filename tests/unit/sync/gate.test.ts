import { expect, test } from 'vitest'
import { createGate } from '../../../server/sync/gate.ts'

/** A gate whose documents are settled when told, and what went through it, in order. */
function openGate() {
  const state = { settled: true, seen: [] as string[] }
  const gate = createGate(() => state.settled)
  const work = (name: string) => gate.enter(() => state.seen.push(name))
  const read = (name: string) => gate.whenStored(() => state.seen.push(name))
  return { state, gate, work, read }
}

test('S23 messages of a room are taken in order: a read waits for what is applied, and what comes later behind it', async () => {
  const { state, gate, work, read } = openGate()
  work('one')
  state.settled = false
  const reading = read('read')
  work('two')
  work('three')
  expect(state.seen).toEqual(['one'])
  gate.settle()
  expect(state.seen).toEqual(['one'])
  state.settled = true
  gate.settle()
  await reading
  expect(state.seen).toEqual(['one', 'read', 'two', 'three'])
})

test('S23 messages of a room are taken in order: with nobody waiting they are taken at once, stored or not', () => {
  const { state, work } = openGate()
  state.settled = false
  work('one')
  work('two')
  expect(state.seen).toEqual(['one', 'two'])
})

test('S23 messages of a room are taken in order: a read that can’t be answered is refused, and does not hold up the rest', async () => {
  const { state, gate, work, read } = openGate()
  state.settled = false
  const reading = read('read')
  work('after')
  gate.fail(new Error('disk is full'))
  await expect(reading).rejects.toThrow('disk is full')
  expect(state.seen).toEqual(['after'])
  state.settled = true
  await expect(
    gate.whenStored(() => {
      throw new Error('unreadable')
    }),
  ).rejects.toThrow('unreadable')
})

test('S7 a failed update never spoils a room: while it is loaded again nothing is let in or answered, then all in order', async () => {
  const { state, gate, work, read } = openGate()
  gate.enter(() => {
    state.seen.push('failed')
    gate.hold()
  })
  work('one')
  const reading = read('read')
  work('two')
  gate.settle()
  expect(state.seen).toEqual(['failed'])
  gate.release()
  await reading
  expect(state.seen).toEqual(['failed', 'read', 'one', 'two'])
})

test('S7 a failed update never spoils a room: one that fails among those that waited holds up those behind it', () => {
  const { state, gate, work } = openGate()
  gate.hold()
  work('one')
  gate.enter(() => {
    state.seen.push('failed')
    gate.hold()
  })
  work('two')
  gate.release()
  expect(state.seen).toEqual(['one', 'failed'])
  gate.release()
  expect(state.seen).toEqual(['one', 'failed', 'two'])
})
