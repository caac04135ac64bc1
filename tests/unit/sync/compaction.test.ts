import { expect, test } from 'vitest'
import { createCompaction } from '../../../server/sync/compaction.ts'
import { encodeGroup } from '../../../server/sync/log/group.ts'
import type { LogEntry, Snapshot, UpdateLog } from '../../../server/sync/log/log.ts'

const update = Uint8Array.from([1, 2, 3])

/** The compaction of a document with one row, on a log that remembers snapshots and keeps the caller waiting. */
function compaction(setAside: Uint8Array[] = []) {
  const snapshots: Snapshot[] = []
  const appended: LogEntry[] = []
  let finish: () => void = () => undefined
  const log: UpdateLog = {
    append: async (batch) => {
      appended.push(...batch)
      return [9]
    },
    load: async () => ({ generation: 0, updates: [], lastSeq: 0 }),
    compact: (snapshot) =>
      new Promise((resolve) => {
        snapshots.push(snapshot)
        finish = resolve
      }),
    forget: async () => undefined,
    trouble: () => undefined,
    close: async () => undefined,
  }
  const made = createCompaction(
    { generation: 4, updates: [update], lastSeq: 7 },
    { name: 'd', log, whenStored: async (run) => run(), encode: () => Uint8Array.from([9]), setAside: () => setAside },
  )
  return { ...made, snapshots, appended, finish: () => finish() }
}

test('S5 compaction and unloading lose nothing: a snapshot holds exactly the rows up to it', async () => {
  const { compact, grow, rows, bytes, snapshots, finish } = compaction()
  grow(8, [update])
  const running = compact()
  await Promise.resolve()
  grow(9, [update])
  finish()
  expect(await running).toBe(true)
  expect(snapshots).toEqual([{ document: 'd', generation: 5, upTo: 8, state: Uint8Array.from([9]) }])
  expect({ rows: rows(), bytes: bytes() }).toEqual({ rows: 1, bytes: 1 })
})

test('S5 compaction and unloading lose nothing: one at a time, and only when it is worth it', async () => {
  const { compact, snapshots, finish } = compaction()
  expect(await compact(2)).toBe(false)
  const running = compact()
  expect(await compact()).toBe(false)
  finish()
  expect(await running).toBe(true)
  expect(snapshots).toHaveLength(1)
})

test('S8 what can’t be applied is set aside: it is put into the log again before a snapshot takes its place there', async () => {
  const { compact, appended, snapshots, finish } = compaction([update, update])
  const running = compact()
  await new Promise((resolve) => setImmediate(resolve))
  expect(appended).toEqual([{ document: 'd', update: encodeGroup([update, update]) }])
  expect(snapshots).toMatchObject([{ upTo: 7 }])
  finish()
  expect(await running).toBe(true)
})
