import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DomainError } from '../../../lib/errors.ts'
import { readStage } from '../../../lib/workshop/stage.ts'
import { changesOf } from '../../../server/change/change.ts'
import { topicVersionsOf } from '../../../server/change/topic.ts'
import { type Person, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)
const { services } = server
const { db } = services

let lead: Person
let room: Workshop
beforeAll(async () => {
  lead = await server.firstAccount()
})
beforeEach(async () => {
  room = await planWorkshop(server, lead)
})

const changes = (check?: () => Promise<void>) =>
  changesOf({ services, assessmentId: room.assessmentId, actorId: lead.userId, ...(check && { check }) })

const titled = (title: string) => (tx: Pick<typeof db, 'assessment'>) =>
  tx.assessment.update({ where: { id: room.assessmentId }, data: { title } })

const titleNow = async () => (await db.assessment.findUniqueOrThrow({ where: { id: room.assessmentId } })).title

const eventsNow = async () =>
  (await db.auditEvent.findMany({ where: { assessmentId: room.assessmentId }, orderBy: { id: 'asc' } }))
    .map(({ action, detail }) => [action, JSON.parse(detail)])
    .slice(1) // that it was created

test('a change is stored with its event and the versions of its topics, and the stage follows', async () => {
  const detail = { fields: ['title'] }
  await changes()({ action: 'plan.changed', detail, topics: ['plan', 'team'] }, titled('Winter'))
  expect(await titleNow()).toBe('Winter')
  expect(await eventsNow()).toEqual([['plan.changed', detail]])
  expect(await topicVersionsOf(db, room.assessmentId)).toEqual({ plan: 1, team: 1 })
  const stage = await lead.open(room.stage)
  expect(readStage(stage.doc)?.topics).toEqual({ plan: 1, team: 1 })
})

test('where the work fails nothing of it is there: no row, no event, no version', async () => {
  const failing = changes()({ action: 'plan.changed', detail: { fields: [] }, topics: ['plan'] }, async (tx) => {
    await titled('Winter')(tx)
    throw new DomainError('invalid', 'No.')
  })
  await expect(failing).rejects.toThrow('No.')
  expect(await titleNow()).toBe('Service desk, autumn')
  expect(await eventsNow()).toEqual([])
  expect(await topicVersionsOf(db, room.assessmentId)).toEqual({})
})

test('a right that was lost since it was asked for refuses the change before the work begins', async () => {
  let begun = false
  const check = () => Promise.reject(new DomainError('forbidden', 'Not any more.'))
  const late = changes(check)({ action: 'timer.set', detail: { seconds: 60 }, topics: [] }, async () => {
    begun = true
  })
  await expect(late).rejects.toThrow('Not any more.')
  expect(begun).toBe(false)
})

test('a concluded assessment refuses what changes its plan or results, and lets people come and go', async () => {
  await lead.api.assessment.conclude.mutate({ assessmentId: room.assessmentId })
  const plan = changes()({ action: 'plan.changed', detail: { fields: [] }, topics: ['plan'] }, titled('Winter'))
  await expect(plan).rejects.toThrow('This assessment is concluded')
  await changes()({ action: 'member.removed', detail: { memberId: 'one' }, topics: ['team'] }, async () => undefined)
  expect((await eventsNow()).map(([action]) => action)).toEqual(['assessment.concluded', 'member.removed'])
})

test('what the work finds out is kept as the list of actions names it, with what came of it after it', async () => {
  const order: string[] = []
  await changes()({ action: 'report.issued', topics: ['reports'] }, async (_tx, also) => {
    also.event('report.superseded', { reportId: 'one', version: 1, by: 'two', reason: '' })
    also.topics('results')
    also.onceStored(() => order.push('followed'))
    order.push('worked')
    return { reportId: 'two', version: 2, sha256: 'abc', secret: 'for the page alone' }
  })
  expect(order).toEqual(['worked', 'followed'])
  expect(await eventsNow()).toEqual([
    ['report.issued', { reportId: 'two', version: 2, sha256: 'abc' }],
    ['report.superseded', { reportId: 'one', version: 1, by: 'two', reason: '' }],
  ])
  expect(await topicVersionsOf(db, room.assessmentId)).toEqual({ reports: 1, results: 1 })
})

test('where nothing had to change nothing is written', async () => {
  await changes()({ action: 'screen.linked', topics: ['plan'] }, async () => undefined)
  expect(await eventsNow()).toEqual([])
  expect(await topicVersionsOf(db, room.assessmentId)).toEqual({})
})

test('changes of one assessment come one after another: what one reads stays true until it is stored', async () => {
  const count = () =>
    changes()({ action: 'timer.set', detail: { seconds: null }, topics: [] }, async (tx) => {
      const { timerSeconds } = await tx.assessment.findUniqueOrThrow({ where: { id: room.assessmentId } })
      await tx.assessment.update({ where: { id: room.assessmentId }, data: { timerSeconds: (timerSeconds ?? 0) + 1 } })
    })
  await Promise.all(Array.from({ length: 8 }, count))
  const { timerSeconds } = await db.assessment.findUniqueOrThrow({ where: { id: room.assessmentId } })
  expect(timerSeconds).toBe(8)
})
