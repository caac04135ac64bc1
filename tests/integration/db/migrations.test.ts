import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { pendingDifference } from '../../../prisma/engine.ts'
import { openDatabase } from '../../../server/db/client.ts'
import { migrate } from '../../../server/db/migrate.ts'

const scratchFile = () => join(mkdtempSync(join(tmpdir(), 'assay-db-')), 'assay.db')

test('the committed migrations lead exactly to the schema', async () => {
  expect(await pendingDifference()).toBe('')
})

test('migrating twice applies nothing the second time', () => {
  const file = scratchFile()
  expect(migrate(file).length).toBeGreaterThan(0)
  expect(migrate(file)).toEqual([])
})

test('migrations of a database in use keep every row, also below tables that are made anew', () => {
  const [newest, file] = [scratchFile(), scratchFile()]
  const [first = ''] = migrate(newest)
  const db = new Sqlite(file)
  db.exec(readFileSync(new URL(`../../../prisma/migrations/${first}/migration.sql`, import.meta.url), 'utf8'))
  // The trail of what was applied, as it was when there was one migration.
  db.exec(`ATTACH '${newest}' AS newest`)
  const { sql } = z
    .object({ sql: z.string() })
    .parse(db.prepare("SELECT sql FROM newest.sqlite_master WHERE name = '_prisma_migrations'").get())
  db.exec(sql)
  db.exec(`INSERT INTO _prisma_migrations SELECT * FROM newest._prisma_migrations WHERE migration_name = '${first}'`)
  db.exec(`
    INSERT INTO Organisation (id, name) VALUES ('o', 'Northbridge');
    INSERT INTO Assessment (id, organisationId, title, purpose, sponsor, unit, modelId, modelVersion, frameworkId,
      scaleId, decisionRule) VALUES ('a', 'o', 't', '', '', 'u', 'm', '1', 'f', 's', 'median');
    INSERT INTO ScopedProcess (id, assessmentId, processId, targetLevel, position) VALUES ('s', 'a', 'RAF.1', 1, 0);
    INSERT INTO ProcessInstance (id, scopedProcessId, name, position) VALUES ('i', 's', '', 0);
    INSERT INTO Item (id, assessmentId, instanceId, attributeId, position) VALUES ('x', 'a', 'i', 'PA.1.1', 0);
  `)
  db.close()

  expect(migrate(file).length).toBeGreaterThan(0)
  const counts = ['ScopedProcess', 'ProcessInstance', 'Item'].map((name) =>
    new Sqlite(file).prepare(`SELECT count(*) AS rows FROM ${name}`).get(),
  )
  for (const count of counts) expect(count).toMatchObject({ rows: 1 })
})

test('a database of a newer Assay is refused with the way out', () => {
  const file = scratchFile()
  migrate(file)
  const db = new Sqlite(file)
  db.prepare(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', 'x', '99990101000000_future', 1, 1)`,
  ).run()
  db.close()
  expect(() => migrate(file)).toThrow(/newer Assay.*Start that version, or restore a backup/)
})

test('the database keeps what it commits through a power cut: WAL with synchronous FULL', async () => {
  const file = scratchFile()
  migrate(file)
  const db = openDatabase(file)
  expect(await db.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }])
  expect(await db.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2 }])
  await db.$disconnect()
})

test('transactions that run at the same time each see a whole world, and a failed one leaves nothing', async () => {
  const file = scratchFile()
  migrate(file)
  const db = openDatabase(file)
  const create = (id: string, fail: boolean) =>
    db.$transaction(async (tx) => {
      const before = await tx.organisation.count()
      await tx.organisation.create({ data: { id, name: `${before}` } })
      if (fail) throw new Error('changed my mind')
    })
  const tries = Array.from({ length: 20 }, (_, index) => create(`o${index}`, index % 2 === 1))
  const outcomes = await Promise.allSettled(tries)
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(10)
  const names = (await db.organisation.findMany())
    .map((organisation) => Number(organisation.name))
    .sort((a, b) => a - b)
  expect(names).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  await db.$disconnect()
})
