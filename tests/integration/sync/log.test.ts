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
