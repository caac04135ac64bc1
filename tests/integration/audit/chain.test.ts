import { afterAll, beforeEach, expect, test } from 'vitest'
import { main, verifyChain } from '../../../server/audit/verify.ts'
import { type Person, startServer, type TestServer } from '../server.ts'
import { planWorkshop } from '../workshop.ts'

let server: TestServer
let ines: Person
const servers: TestServer[] = []
beforeEach(async () => {
  server = await startServer()
  servers.push(server)
  ines = await server.firstAccount()
  const { assessmentId } = await planWorkshop(server, ines)
  for (const title of ['Service desk, winter', 'Service desk, spring', 'Service desk, summer']) {
    await ines.api.assessment.update.mutate({ assessmentId, title })
  }
})
afterAll(() => Promise.all(servers.map((one) => one.close())))

const db = () => server.services.db
const actions = async () => (await db().auditEvent.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action)

/** What somebody can do who has the file of the database, triggers or not. */
async function tamper(sql: string): Promise<void> {
  for (const trigger of ['never_changed', 'never_deleted']) {
    await db().$executeRawUnsafe(`DROP TRIGGER "AuditEvent_${trigger}"`)
  }
  await db().$executeRawUnsafe(sql)
}

test('what happened is kept with who, when and from where, and its chain holds', async () => {
  expect(await actions()).toEqual([
    'organisation.created',
    'session.began',
    'assessment.created',
    'plan.changed',
    'plan.changed',
    'plan.changed',
  ])
  for (const event of await db().auditEvent.findMany()) {
    expect(event).toMatchObject({ actorId: ines.userId, address: expect.stringMatching(/127\.0\.0\.1$/) })
    expect(event.organisationId).not.toBeNull()
  }
  expect(await verifyChain(db())).toMatchObject({ events: 6, fault: undefined })
  expect(await main(['verify'], server.services.config.databaseFile)).toBe(0)
})

test('many who change at once leave one chain', async () => {
  const { assessmentId } = await planWorkshop(server, ines)
  const titles = Array.from({ length: 20 }, (_, at) => `Title ${at}`)
  await Promise.all(titles.map((title) => ines.api.assessment.update.mutate({ assessmentId, title })))
  expect(await verifyChain(db())).toMatchObject({ events: 27, fault: undefined })
})

test('a wrong password is kept for an account, and what was typed as an address for none', async () => {
  const password = 'wrong horse battery'
  await expect(server.signIn('password', { email: 'ines@example.org', password })).rejects.toThrow()
  await expect(server.signIn('password', { email: 'nobody@example.org', password })).rejects.toThrow()
  await expect.poll(async () => (await actions()).filter((action) => action === 'session.refused')).toHaveLength(1)
})

test('the database refuses to change or delete what is in the chain', async () => {
  for (const sql of [
    `UPDATE "AuditEvent" SET "detail" = '{}' WHERE "id" = 4`,
    `UPDATE "AuditEvent" SET "hash" = '' WHERE "id" = 4`,
    'DELETE FROM "AuditEvent" WHERE "id" = 4',
    'DELETE FROM "AuditEvent"',
    `INSERT OR REPLACE INTO "AuditEvent" ("id", "action", "detail") VALUES (4, 'plan.changed', '{}')`,
  ]) {
    await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/The audit trail is not/)
  }
  expect(await verifyChain(db())).toMatchObject({ events: 6, fault: undefined })
})

test.each([
  ['changed', `UPDATE "AuditEvent" SET "detail" = '{}' WHERE "id" = 4`, 'Event 4 is not what was written.'],
  [
    'given to somebody else',
    `UPDATE "AuditEvent" SET "actorId" = 'x' WHERE "id" = 4`,
    'Event 4 is not what was written.',
  ],
  ['dated back', `UPDATE "AuditEvent" SET "at" = '2020-01-01T00:00:00.000+00:00' WHERE "id" = 4`, 'Event 4 is not'],
  ['removed', 'DELETE FROM "AuditEvent" WHERE "id" = 4', 'Before event 5 one is missing'],
  ['taken out of the chain', `UPDATE "AuditEvent" SET "hash" = '' WHERE "id" = 4`, 'Before event 5 one is missing'],
  ['removed at the beginning', 'DELETE FROM "AuditEvent" WHERE "id" = 1', 'Before event 2 one is missing'],
  ['put elsewhere', 'UPDATE "AuditEvent" SET "id" = 99 WHERE "id" = 4', 'Before event 5 one is missing'],
])('an event that was %s is found', async (_, sql, fault) => {
  await tamper(sql)
  expect((await verifyChain(db())).fault).toContain(fault)
  expect(await main(['verify'], server.services.config.databaseFile)).toBe(1)
})

test('a tail that was cut off is found by a hash that was written down', async () => {
  const { hash } = await verifyChain(db())
  expect((await verifyChain(db(), hash)).fault).toBeUndefined()
  await tamper('DELETE FROM "AuditEvent" WHERE "id" > 4')
  expect((await verifyChain(db())).fault).toBeUndefined()
  expect((await verifyChain(db(), hash)).fault).toContain('its end was cut off')
})

test('the events of an assessment that was removed stay', async () => {
  const { assessmentId } = await planWorkshop(server, ines)
  await ines.api.assessment.remove.mutate({ assessmentId, title: 'Service desk, autumn' })
  expect((await actions()).slice(-2)).toEqual(['assessment.created', 'assessment.removed'])
  expect(await verifyChain(db())).toMatchObject({ fault: undefined })
})
