import { expect, test } from 'vitest'
import { updateFrames } from '../../../server/sync/frame.ts'
import { joinFlush } from '../../../server/sync/relay.ts'

const update = (value: number) => Uint8Array.from([value])
const bytes = (chunks: Buffer[]) => Buffer.concat(chunks).toString('hex')
const framed = (...values: number[]) => updateFrames(values.map(update)).toString('hex')

test('S22 one frame serves a whole room: everyone is given the same buffer, a sender all but their own', () => {
  const { chunksFor, count } = joinFlush([
    { update: update(1), sender: 'ada' },
    { update: update(2), sender: 'ben' },
    { update: update(3), sender: 'ada' },
    { update: update(4), sender: undefined },
  ])
  expect(count).toBe(4)
  expect(chunksFor('cem')[0]).toBe(chunksFor('dan')[0])
  expect(bytes(chunksFor('cem'))).toBe(framed(1, 3, 2, 4))
  expect(bytes(chunksFor('ada'))).toBe(framed(2, 4))
  expect(bytes(chunksFor('ben'))).toBe(framed(1, 3, 4))
})

test('S22 one frame serves a whole room: who alone wrote is sent nothing', () => {
  const { chunksFor } = joinFlush([{ update: update(1), sender: 'ada' }])
  expect(chunksFor('ada')).toEqual([])
  expect(bytes(chunksFor('ben'))).toBe(framed(1))
})

test.each([
  [1, 2],
  [122, 2],
  [123, 4],
  [65_530, 4],
  [65_531, 10],
])('S22 one frame serves a whole room: an update of %i bytes is one binary frame with a head of %i', (length, head) => {
  const frames = updateFrames([new Uint8Array(length).fill(7)])
  const told = head === 2 ? frames[1] : head === 4 ? frames.readUInt16BE(2) : Number(frames.readBigUInt64BE(2))
  expect(frames[0]).toBe(0x82)
  expect(told).toBe(frames.length - head)
  expect(frames.subarray(-length).every((byte) => byte === 7)).toBe(true)
})
