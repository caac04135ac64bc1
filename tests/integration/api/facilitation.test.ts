import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStage } from '../../../lib/workshop/stage.ts'
import { type OpenDocument, openDocument, refusalOf } from '../document.ts'
import { refusal, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let workshop: Workshop
let stage: OpenDocument

beforeAll(async () => {
  workshop = await planWorkshop(server, await server.firstAccount(), {
    processes: [
      { processId: 'RAF.1', targetLevel: 1 },
      { processId: 'RAF.3', targetLevel: 1 },
    ],
  })
  stage = await workshop.lead.open(workshop.stage)
})

const items = () => readStage(stage.doc)?.items ?? {}
const idOf = (index: number) => workshop.items[index]?.id ?? ''

test('a parked item waits aside until it is opened', async () => {
  const { lead, assessmentId } = workshop
  const itemId = idOf(0)
  await lead.api.workshop.park.mutate({ assessmentId, itemId, parked: true })
  await stage.when(() => items()[itemId]?.parked === true)
  await lead.api.workshop.open.mutate({ assessmentId, itemId })
  await stage.when(() => items()[itemId]?.parked === undefined && items()[itemId]?.state === 'open')
})

test('the lead puts the agenda in another order, which further scope keeps', async () => {
  const { lead, assessmentId } = workshop
  const order = async () => {
    const { processes } = await lead.api.assessment.get.query({ assessmentId })
    return processes.map(({ id, processId }) => ({ id, processId }))
  }
  const [, problem] = await order()
  await lead.api.workshop.reorder.mutate({ assessmentId, scopedProcessId: problem?.id ?? '', to: 0 })
  expect((await order()).map(({ processId }) => processId)).toEqual(['RAF.3', 'RAF.1'])

  const processes = ['RAF.1', 'RAF.2', 'RAF.3'].map((processId) => ({ processId, targetLevel: 1 }))
  await lead.api.assessment.setScope.mutate({ assessmentId, processes })
  expect((await order()).map(({ processId }) => processId)).toEqual(['RAF.3', 'RAF.1', 'RAF.2'])
})

test('a process of another assessment has no place on this agenda', async () => {
  const other = await planWorkshop(server, workshop.lead)
  const foreign = other.plan.processes[0]?.id ?? ''
  const moved = workshop.lead.api.workshop.reorder.mutate({
    assessmentId: workshop.assessmentId,
    scopedProcessId: foreign,
    to: 0,
  })
  expect(await refusal(moved)).toMatchObject({ code: 'NOT_FOUND' })
})

test('calling everybody is told on the stage, going on is not', async () => {
  const { lead, assessmentId } = workshop
  await lead.api.workshop.show.mutate({ assessmentId, itemId: idOf(1) })
  await stage.when(() => readStage(stage.doc)?.currentItemId === idOf(1))
  expect(readStage(stage.doc)?.calledAt).toBeNull()
  await lead.api.workshop.show.mutate({ assessmentId, itemId: idOf(1), call: true })
  await stage.when(() => typeof readStage(stage.doc)?.calledAt === 'number')
})

test('a screen link opens the stage and nothing else, until it is withdrawn', async () => {
  const { lead, assessmentId } = workshop
  const { token } = await lead.api.screen.link.mutate({ assessmentId })
  expect(await lead.api.screen.link.mutate({ assessmentId })).toEqual({ token })
  const plan = await server.nobody.api.screen.open.query({ token })
  expect(plan).toMatchObject({ id: assessmentId, title: 'Service desk, autumn', inputs: {} })

  const door = { url: server.url, cookie: '', screen: token }
  const screen = await openDocument(door, workshop.stage)
  expect(readStage(screen.doc)).toBeDefined()
  expect(await refusalOf(door, workshop.worksheet)).toBe(4404)
  expect(await refusalOf(door, (await planWorkshop(server, lead)).stage)).toBe(4404)
  expect(await refusalOf({ ...door, screen: 'forged.token' }, workshop.stage)).toBe(4404)

  await lead.api.screen.withdraw.mutate({ assessmentId })
  expect(await screen.closed).toBe(4404)
  expect(await refusal(server.nobody.api.screen.open.query({ token }))).toMatchObject({ code: 'PRECONDITION_FAILED' })
  expect(await refusal(server.nobody.api.screen.open.query({ token: 'forged.token' }))).toMatchObject({
    code: 'NOT_FOUND',
  })
})
