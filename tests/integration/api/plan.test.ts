import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStage } from '../../../lib/workshop/stage.ts'
import { assessmentsOf } from '../../../server/assessment/list.ts'
import { SqliteAdapter } from '../../../server/db/connection.ts'
import { PrismaClient } from '../../../server/db/generated/client.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { cast, draftRecord, firstItem, planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
beforeAll(async () => {
  lead = await server.firstAccount()
})

/** Rates and records items of the agenda with equal ballots of one assessor. */
async function recordItems(room: Workshop, ratings: string[]): Promise<void> {
  const ada = await room.join('assessor', 'Ada')
  const worksheet = await lead.open(room.worksheet)
  for (const [index, rating] of ratings.entries()) {
    const item = room.items[index]
    if (!item) throw new Error(`There is no item ${index}.`)
    const act = { assessmentId: room.assessmentId, itemId: item.id }
    await lead.api.workshop.open.mutate(act)
    await cast(ada, room, { itemId: item.id, choice: rating })
    await lead.api.workshop.reveal.mutate(act)
    await draftRecord(worksheet, item, rating)
    await lead.api.consensus.record.mutate({ ...act, rating })
  }
}

test('a new assessment has an item for each attribute up to the target level, for one instance named after the unit', async () => {
  const { plan } = await planWorkshop(server, lead, {
    processes: [
      { processId: 'RAF.3', targetLevel: 1 },
      { processId: 'RAF.1', targetLevel: 3 },
    ],
  })
  expect(plan).toMatchObject({ status: 'planned', demo: false, me: { role: 'lead' }, tieRule: 'half-down' })
  expect(plan.model).toMatchObject({ id: 'iso-33054', licence: expect.stringMatching(/\w/) })
  expect(plan.members).toMatchObject([{ userId: lead.userId, role: 'lead' }])
  // The agenda follows the model, not the order of ticking boxes.
  expect(plan.processes.map(({ processId }) => processId)).toEqual(['RAF.1', 'RAF.3'])
  const [incidents, problems] = plan.processes
  expect(incidents).toMatchObject({ name: 'Incident management', group: expect.any(String), targetLevel: 3 })
  expect(incidents?.outcomes.length).toBeGreaterThanOrEqual(3)
  expect(incidents?.instances).toMatchObject([{ name: 'Service desk Oslo' }])
  expect(incidents?.instances[0]?.items.map(({ attributeId }) => attributeId)).toEqual([
    'PA.1.1',
    'PA.2.1',
    'PA.2.2',
    'PA.3.1',
    'PA.3.2',
    'PA.3.3',
  ])
  expect(problems?.instances[0]?.items.map(({ attributeId }) => attributeId)).toEqual(['PA.1.1'])
})

test('the whole model to the highest level can be in scope', async () => {
  const { processes } = await lead.api.model.get.query({ id: 'iso-33054' })
  const everything = processes.map(({ id }) => ({ processId: id, targetLevel: 5 }))
  const { plan, items } = await planWorkshop(server, lead, { processes: everything })
  expect(plan.processes).toHaveLength(33)
  expect(items).toHaveLength(330)
})

test.each([
  ['an unknown process', { processes: [{ processId: 'XYZ.9', targetLevel: 1 }] }, /has no process XYZ\.9/],
  ['no process', { processes: [] }, /Choose at least one process/],
  ['an unknown framework', { frameworkId: 'none' }, /is not measured with none. Choose/],
  ['an unknown scale', { scaleId: 'stars' }, /Choose another in the plan/],
  ['an unknown model', { modelId: 'none' }, /Import it from its file first/],
  ['an empty title', { title: '  ' }, /Give the assessment a title/],
])('a plan with %s is refused with the way out, and nothing is left of it', async (_what, terms, message) => {
  const before = await lead.api.assessment.list.query()
  expect((await refusal(planWorkshop(server, lead, terms))).message).toMatch(message)
  expect(await lead.api.assessment.list.query()).toEqual(before)
})

test('the list shows how far each assessment is, and what to do next', async () => {
  const planned = await planWorkshop(server, lead, { title: 'Planned' })
  const running = await planWorkshop(server, lead, { title: 'Running' })
  const done = await planWorkshop(server, lead, { title: 'Done' })
  const over = await planWorkshop(server, lead, { title: 'Over' })
  await recordItems(running, ['F', 'L'])
  await recordItems(done, ['F', 'L', 'F'])
  await recordItems(over, ['L', 'F', 'F'])
  await lead.api.assessment.conclude.mutate({ assessmentId: over.assessmentId })
  const own = new Set([planned, running, done, over].map(({ assessmentId }) => assessmentId))

  const list = (await lead.api.assessment.list.query()).filter(({ id }) => own.has(id))
  expect(list).toMatchObject([
    { title: 'Over', status: 'concluded', next: 'read', recorded: 3, items: 3, processes: [{ level: 1 }] },
    { title: 'Done', status: 'running', next: 'report', recorded: 3, items: 3, processes: [{ level: 2 }] },
    { title: 'Running', status: 'running', next: 'workshop', recorded: 2, items: 3, processes: [{ level: 1 }] },
    { title: 'Planned', status: 'planned', next: 'plan', recorded: 0, processes: [{ level: null, targetLevel: 2 }] },
  ])
})

test('a sponsor whose assessment is done reads it', async () => {
  const room = await planWorkshop(server, lead, { processes: [{ processId: 'RAF.1', targetLevel: 1 }] })
  const sponsor = await room.join('sponsor', 'Maren Voss')
  expect(await sponsor.api.assessment.list.query()).toMatchObject([{ role: 'sponsor', next: 'workshop' }])
  await recordItems(room, ['F'])
  expect(await sponsor.api.assessment.list.query()).toMatchObject([{ role: 'sponsor', next: 'read' }])
})

test('the number of queries of the list does not grow with the number of assessments', async () => {
  const kai = await server.strangerAccount('Kai Elsewhere')
  const adapter = new SqliteAdapter({ url: `file:${server.services.config.databaseFile}` })
  const db = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] })
  let queries = 0
  db.$on('query', () => {
    queries += 1
  })
  const queriesOfList = async () => {
    queries = 0
    await assessmentsOf(db, kai.userId)
    return queries
  }
  await planWorkshop(server, kai)
  const one = await queriesOfList()
  for (let more = 0; more < 4; more++) await planWorkshop(server, kai)
  expect(await assessmentsOf(db, kai.userId)).toHaveLength(5)
  expect(one).toBeGreaterThan(0)
  expect(await queriesOfList()).toBe(one)
  await db.$disconnect()
})

test('the plan can be changed, and every page learns that it was', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const stage = await (await room.join('observer', 'Dag')).open(room.stage)
  const before = readStage(stage.doc)?.topics.plan ?? 0
  await lead.api.assessment.update.mutate({ assessmentId, title: 'Service desk, winter', evidenceRequired: true })
  await stage.when((doc) => (readStage(doc)?.topics.plan ?? 0) > before)
  expect(await lead.api.assessment.get.query({ assessmentId })).toMatchObject({
    title: 'Service desk, winter',
    purpose: 'Find out what to improve first.',
    evidenceRequired: true,
  })
})

test('a change of scope adds and drops, keeps what stays, and takes the room away from what is dropped', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId, items } = room
  const [first, second] = items
  await lead.api.workshop.show.mutate({ assessmentId, itemId: second?.id ?? null })
  const stage = await lead.open(room.stage)
  await lead.api.assessment.setScope.mutate({
    assessmentId,
    processes: [
      { processId: 'RAF.1', targetLevel: 1 },
      { processId: 'RAF.2', targetLevel: 1 },
    ],
  })
  const plan = await lead.api.assessment.get.query({ assessmentId })
  const ids = plan.processes.flatMap(({ instances }) =>
    instances.flatMap((instance) => instance.items.map(({ id }) => id)),
  )
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(first?.id)
  await stage.when((doc) => readStage(doc)?.currentItemId === null)
  expect(Object.keys(readStage(stage.doc)?.items ?? {}).sort()).toEqual([...ids].sort())
})

test('what has a recorded result stays in scope, also after it was reopened', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  await recordItems(room, ['F', 'F'])
  const narrower = { assessmentId, processes: [{ processId: 'RAF.1', targetLevel: 1 }] }
  const elsewhere = { assessmentId, processes: [{ processId: 'RAF.2', targetLevel: 1 }] }
  const kept = { code: 'CONFLICT', message: expect.stringMatching(/^RAF\.1 has a recorded result for PA\.\d\.\d/) }
  expect(await refusal(lead.api.assessment.setScope.mutate(narrower))).toEqual(kept)
  expect(await refusal(lead.api.assessment.setScope.mutate(elsewhere))).toEqual(kept)
  const second = room.items[1]?.id ?? ''
  await lead.api.workshop.reopen.mutate({ assessmentId, itemId: second, reason: 'Doubt.' })
  expect(await refusal(lead.api.assessment.setScope.mutate(narrower))).toEqual(kept)
  expect((await lead.api.assessment.get.query({ assessmentId })).processes).toMatchObject([{ targetLevel: 2 }])
})

test('a concluded assessment stays as it is', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  await recordItems(room, ['F'])
  await lead.api.assessment.conclude.mutate({ assessmentId })
  const before = await lead.api.assessment.get.query({ assessmentId })
  const act = { assessmentId, itemId: firstItem(room).id }
  const calls = [
    lead.api.assessment.update.mutate({ assessmentId, title: 'Later' }),
    lead.api.assessment.setScope.mutate({ assessmentId, processes: [{ processId: 'RAF.1', targetLevel: 5 }] }),
    lead.api.assessment.conclude.mutate({ assessmentId }),
    lead.api.workshop.reopen.mutate({ ...act, reason: 'Because.' }),
    lead.api.workshop.open.mutate({ assessmentId, itemId: room.items[1]?.id ?? '' }),
  ]
  for (const { code, message } of await Promise.all(calls.map(refusal))) {
    expect({ code, message }).toEqual({ code: 'CONFLICT', message: expect.stringMatching(/is concluded/) })
  }
  expect(await lead.api.assessment.get.query({ assessmentId })).toEqual(before)
})

test('a removal asks for the title, then leaves nothing but the audit trail', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  await recordItems(room, ['F'])
  const socket = await lead.open(room.stage)
  expect(await refusal(lead.api.assessment.remove.mutate({ assessmentId, title: 'service desk' }))).toEqual({
    code: 'BAD_REQUEST',
    message: 'Type the title exactly as it is: Service desk, autumn',
  })
  await lead.api.assessment.remove.mutate({ assessmentId, title: 'Service desk, autumn' })
  expect(await socket.closed).toBe(4404)
  expect(await lead.refused(room.stage)).toBe(4404)
  expect((await refusal(lead.api.assessment.get.query({ assessmentId }))).code).toBe('NOT_FOUND')

  const { db } = server.services
  const left = await Promise.all([
    db.documentUpdate.count({ where: { document: { contains: assessmentId } } }),
    db.documentSnapshot.count({ where: { document: { contains: assessmentId } } }),
    db.documentVersion.count({ where: { document: { contains: assessmentId } } }),
    db.item.count({ where: { assessmentId } }),
  ])
  expect(left).toEqual([0, 0, 0, 0])
  const [mark] = await db.auditEvent.findMany({ orderBy: { id: 'desc' }, take: 1 })
  expect(mark).toMatchObject({ action: 'assessment.removed', detail: expect.stringContaining(assessmentId) })
})

test('the demo workshop can’t be removed by its visitors', async () => {
  const kai = await server.strangerAccount('Kai Elsewhere')
  const { assessmentId } = await planWorkshop(server, kai)
  await server.services.db.organisation.updateMany({
    where: { users: { some: { id: kai.userId } } },
    data: { demo: true },
  })
  expect(
    await refusal(kai.api.assessment.remove.mutate({ assessmentId, title: 'Service desk, autumn' })),
  ).toMatchObject({ code: 'FORBIDDEN' })
})

test('the shipped models are listed with their licence, and one that is not there is not found', async () => {
  const [model] = await lead.api.model.list.query()
  expect(model).toMatchObject({ id: 'iso-33054', licence: expect.stringMatching(/\w/) })
  expect(await refusal(lead.api.model.get.query({ id: 'none' }))).toMatchObject({ code: 'NOT_FOUND' })
})
