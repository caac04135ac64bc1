import { pino } from 'pino'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { createHeldDocument } from '../../../server/sync/held-document.ts'
import { encodeGroup } from '../../../server/sync/log/group.ts'
import type { StoredDocument } from '../../../server/sync/log/log.ts'
import { createMetrics } from '../../../server/sync/metrics.ts'

const still = { rooms: () => 0, sockets: () => 0, queuedBytes: () => 0, eventLoopDelay: () => 0 }
const nothing: StoredDocument = { generation: 0, updates: [], lastSeq: 0 }

function held(load: () => Promise<StoredDocument>) {
  const told: string[] = []
  const document = createHeldDocument(nothing, {
    name: 'd',
    load,
    onUpdate: () => void told.push('outside'),
    onBroken: (error) => void told.push(String(error)),
    metrics: createMetrics(still),
    logger: pino({ level: 'silent' }),
  })
  const note = () => document.need().getText('note')
  return { document, note, told }
}

const stored = (...updates: Uint8Array[]) => ({ ...nothing, updates: [encodeGroup(updates)], lastSeq: 1 })
const write = (words: string) => (doc: Y.Doc) => doc.getText('note').insert(0, words)

test('S7 a failed update never spoils a room: what a change brings is told when all of it succeeded', () => {
  const { document, told } = held(async () => nothing)
  expect(document.change(write('words'))).toHaveLength(1)
  document.need().on('afterTransactionCleanup', () => {
    throw new Error('not today')
  })
  expect(() => document.change(write('lost'))).toThrow('not today')
  expect(told).toEqual([])
  document.dispose()
})

test('S7 a failed update never spoils a room: it is built again from the log and what is on its way there', async () => {
  let log = nothing
  const { document, note } = held(async () => log)
  const [first, second] = [document.change(write('one ')), document.change(write('two '))]
  log = stored(...first)
  const spoiled = document.need()
  write('half ')(spoiled)
  await document.reload(new Error('not today'), second)
  expect(document.need()).not.toBe(spoiled)
  expect(note().toString()).toBe('two one ')
  document.dispose()
})

test('S3 a room answers only when loaded whole: one that can’t be loaded again is of no use', async () => {
  const { document, told } = held(() => Promise.reject(new Error('no disk')))
  document.change(write('one '))
  await document.reload(new Error('not today'), [])
  expect(told).toEqual(['Error: no disk'])
  expect(() => document.need()).toThrow('no disk')
})
