import Sqlite from 'libsql'
import { expect, test } from 'vitest'
import { decodeGroup, encodeGroup } from '../../../server/sync/log/group.ts'
import { openSqliteLog } from '../../../server/sync/log/sqlite.ts'
import { logContract } from './log-contract.ts'
import { scratchDatabase } from './server.ts'

const file = scratchDatabase()
logContract('SQLite', () => openSqliteLog(file))

test('updates that are stored together come apart again', () => {
  const updates = [new Uint8Array(), Uint8Array.from([1]), new Uint8Array(300).fill(5)]
  expect(decodeGroup(encodeGroup(updates)).map((update) => [...update])).toEqual(updates.map((update) => [...update]))
})

test('SQLite: what can be stored at once is on disk on return, in one sequence with the rest', async () => {
  const log = openSqliteLog(file)
  const update = Uint8Array.from([1])
  const [first = 0] = await log.append([{ document: 'worksheet/now/p', update }])
  const [second = 0, third = 0] = log.appendNow?.([1, 2].map(() => ({ document: 'worksheet/now/p', update }))) ?? []
  expect(second).toBeGreaterThan(first)
  expect(third).toBeGreaterThan(second)
  const other = openSqliteLog(file)
  expect((await other.load('worksheet/now/p')).lastSeq).toBe(third)
  await other.close()
  await log.close()
})

test('SQLite: while somebody else writes, nothing waits on the rooms’ thread', async () => {
  const log = openSqliteLog(file)
  const batch = [{ document: 'worksheet/busy/p', update: Uint8Array.from([1]) }]
  const writer = new Sqlite(file)
  writer.exec('BEGIN IMMEDIATE')
  expect(log.appendNow?.(batch)).toBe(undefined)
  const later = log.append(batch)
  writer.exec('COMMIT')
  expect(await later).toHaveLength(1)
  expect(log.appendNow?.(batch)).toHaveLength(1)
  writer.close()
  await log.close()
})
