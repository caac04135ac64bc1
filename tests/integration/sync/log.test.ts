import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'libsql'
import { expect, test } from 'vitest'
import { decodeGroup, encodeGroup } from '../../../server/sync/log/group.ts'
import type { UpdateLog } from '../../../server/sync/log/log.ts'
import { openSqliteLog } from '../../../server/sync/log/sqlite.ts'
import { logContract } from './log-contract.ts'
import { scratchDatabase } from './server.ts'

const roomy = scratchDatabase()
logContract('journal', () => openSqliteLog(roomy))
const tight = scratchDatabase()
logContract('journal with no room', () => openSqliteLog(tight, { half: 1 }))

const document = 'worksheet/w/p'
const edit = (...values: number[]) => [{ document, update: Uint8Array.from(values) }]
const seconds = { moveAfter: 3_600_000 }

async function held(log: UpdateLog, name = document): Promise<number[]> {
  return (await log.load(name)).updates.flatMap((update) => [...update])
}

/** A copy of the files as they are this moment: what a power cut would leave. */
function crashed(file: string): string {
  const copy = join(dirname(file), `crashed-${Math.random()}`, 'assay.db')
  mkdirSync(dirname(copy))
  for (const end of ['', '-wal', '-edits']) writeFileSync(`${copy}${end}`, readFileSync(`${file}${end}`))
  return copy
}

/** Changes the journal's file as a fault of the disk would. */
function damage(file: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(`${file}-edits`)
  change(bytes)
  writeFileSync(`${file}-edits`, bytes)
}

function rows(file: string): number {
  const db = new Sqlite(file)
  const count: unknown[] = db.prepare('SELECT count(*) FROM DocumentUpdate').raw().all().flat()
  db.close()
  return Number(count[0])
}

test('S6 the log survives a crash at any moment: updates that are stored together come apart again, also joined with others', () => {
  const updates = [new Uint8Array(), Uint8Array.from([1]), new Uint8Array(300).fill(5)]
  const group = encodeGroup(updates)
  const twice = Buffer.concat([group, group])
  expect(decodeGroup(twice).map((update) => [...update])).toEqual([...updates, ...updates].map((update) => [...update]))
})

test('S6 the log survives a crash at any moment: what was stored, at once or in turn, is there after a crash, in one sequence', async () => {
  const file = scratchDatabase()
  const log = openSqliteLog(file, seconds)
  expect(await log.append(edit(1))).toEqual([1])
  expect(log.appendNow?.([...edit(2), ...edit(3)])).toEqual([2, 3])
  expect(rows(file)).toBe(0)
  const again = openSqliteLog(crashed(file), seconds)
  expect(await held(again)).toEqual([1, 2, 3])
  expect(await again.append(edit(4))).toEqual([4])
  await Promise.all([log.close(), again.close()])
})

test('S6 the log survives a crash at any moment: through any number of turns of the journal nothing is lost, doubled or out of order, whenever it crashes', async () => {
  const file = scratchDatabase()
  const log = openSqliteLog(file, { half: 200, ...seconds })
  const expected: number[] = []
  for (let index = 1; index <= 60; index++) {
    const value = Array.from({ length: 1 + (index % 5) * 20 }, () => index)
    if (index % 2 === 0 || !log.appendNow?.(edit(...value))) await log.append(edit(...value))
    expected.push(...value)
    if (index % 10 !== 0) continue
    expect(await held(log)).toEqual(expected)
    const again = openSqliteLog(crashed(file), seconds)
    expect(await held(again)).toEqual(expected)
    await again.close()
  }
  await log.close()
})

test('S6 the log survives a crash at any moment: a crash amid a write leaves all before it, and the next writes go on from there', async () => {
  const file = scratchDatabase()
  const log = openSqliteLog(file, seconds)
  for (let value = 1; value <= 3; value++) await log.append(edit(value))
  const torn = crashed(file)
  damage(torn, (bytes) => {
    const last = bytes.lastIndexOf(document)
    bytes.writeUInt8(99, last + document.length + 4)
  })
  const again = openSqliteLog(torn, seconds)
  expect(await held(again)).toEqual([1, 2])
  await again.append(edit(4))
  const third = openSqliteLog(crashed(torn), seconds)
  expect(await held(third)).toEqual([1, 2, 4])
  await Promise.all([log.close(), again.close(), third.close()])
})

test('S6 the log survives a crash at any moment: what was forgotten or compacted does not come back from the journal', async () => {
  const file = scratchDatabase()
  const log = openSqliteLog(file, seconds)
  await log.append([...edit(1), { document: 'worksheet/gone/p', update: Uint8Array.from([2]) }])
  await log.forget('gone')
  await log.compact({ document, generation: 1, upTo: 2, state: Uint8Array.from([9]) })
  const again = openSqliteLog(crashed(file), seconds)
  expect(await held(again, 'worksheet/gone/p')).toEqual([])
  expect(await again.load(document)).toMatchObject({ generation: 1, updates: [], lastSeq: 2 })
  expect(await again.append(edit(3))).toEqual([3])
  await Promise.all([log.close(), again.close()])
})

test('S6 the log survives a crash at any moment: a journal of another size is taken over whole', async () => {
  const file = scratchDatabase()
  const log = openSqliteLog(file, { half: 1000, ...seconds })
  await log.append(edit(1))
  const copy = crashed(file)
  const larger = openSqliteLog(copy, { half: 4000, ...seconds })
  expect(await held(larger)).toEqual([1])
  await larger.append(edit(2))
  const smaller = openSqliteLog(crashed(copy), { half: 100, ...seconds })
  expect(await held(smaller)).toEqual([1, 2])
  await Promise.all([log.close(), larger.close(), smaller.close()])
})

test('S6 the log survives a crash at any moment: a journal that does not continue the database is refused, and left as it is', async () => {
  const file = scratchDatabase()
  const log = openSqliteLog(file, { half: 60, ...seconds })
  for (let value = 1; value <= 5; value++) await log.append(edit(value))
  const other = scratchDatabase()
  writeFileSync(`${other}-edits`, readFileSync(`${file}-edits`))
  expect(() => openSqliteLog(other, seconds)).toThrow(/does not continue the database.*same backup/)
  expect(readFileSync(`${other}-edits`).equals(readFileSync(`${file}-edits`))).toBe(true)
  await log.close()
})

test('S6 the log survives a crash at any moment: a journal belongs to one server at a time', async () => {
  const file = scratchDatabase()
  const log = openSqliteLog(file)
  expect(() => openSqliteLog(file)).toThrow(/Another Assay uses/)
  await log.close()
  await openSqliteLog(file).close()
})

test('S6 the log survives a crash at any moment: while somebody else writes into the database, commits and loads go on, and all moves there afterwards', async () => {
  const file = scratchDatabase()
  const log = openSqliteLog(file, { moveAfter: 10 })
  const writer = new Sqlite(file)
  writer.exec('BEGIN IMMEDIATE')
  expect(log.appendNow?.(edit(1))).toEqual([1])
  expect(await log.append(edit(2))).toEqual([2])
  writer.exec('COMMIT')
  await expect.poll(() => rows(file)).toBeGreaterThan(0)
  expect(await held(log)).toEqual([1, 2])
  expect(log.trouble()).toBe(undefined)
  writer.close()
  await log.close()
})

test('S6 the log survives a crash at any moment: a database that takes nothing is told of; the journal keeps what it holds, and moves it when that is over', async () => {
  const file = scratchDatabase()
  const log = openSqliteLog(file, { half: 100, ...seconds })
  const disk = new Sqlite(file)
  disk.exec(`CREATE TRIGGER full BEFORE INSERT ON DocumentUpdate BEGIN SELECT RAISE(FAIL, 'disk is full'); END`)
  const stored: number[] = []
  let refusal = ''
  for (let value = 1; refusal === ''; value++) {
    await log.append(edit(value)).then(
      () => stored.push(value),
      (error: Error) => {
        refusal = error.message
      },
    )
  }
  expect(refusal).toMatch(/disk is full/)
  expect(log.trouble()).toMatch(/disk is full/)
  expect(await held(log)).toEqual(stored)
  const again = crashed(file)
  disk.exec('DROP TRIGGER full')
  await log.append(edit(77))
  expect(await held(log)).toEqual([...stored, 77])
  expect(log.trouble()).toBe(undefined)
  expect(() => openSqliteLog(again)).toThrow('disk is full')
  disk.close()
  await log.close()
})
