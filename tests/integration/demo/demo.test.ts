import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCodes } from '../../../lib/sync/closecode.ts'
import { castBallot, readBallot } from '../../../lib/workshop/ballot.ts'
import { readStage } from '../../../lib/workshop/stage.ts'
import { textOf, worksheetFields } from '../../../lib/workshop/worksheet.ts'
import { ensureDemo } from '../../../server/demo/seed.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { planWorkshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)
beforeAll(() => ensureDemo(server.services))

/** Enters the demo as one of its people, as the demo page does. */
async function enterAs(name: string): Promise<Person & { memberId: string; assessmentId: string }> {
  const { assessmentId, roles } = await server.nobody.api.demo.roles.query()
  const memberId = roles.find((role) => role.name === name)?.memberId ?? ''
  return { ...(await server.signIn('demo', { memberId })), memberId, assessmentId }
}

test('offers every role with what it can try, the lead first', async () => {
  const { roles, title } = await server.nobody.api.demo.roles.query()
  expect(title).toBe('Ostvale Health IT: service operations')
  expect(roles.map(({ role }) => role)).toEqual([
    'lead',
    'assessor',
    'assessor',
    'assessor',
    'participant',
    'sponsor',
    'observer',
  ])
})

test('a visitor finds the room at an open item, with ballots of others cast and unseen', async () => {
  const { assessmentId, open, api } = await enterAs('Amara Nwosu')
  const stage = await open({ kind: 'stage', workshop: assessmentId })
  const now = readStage(stage.doc)
  const itemId = now?.currentItemId ?? ''
  expect(now?.items[itemId]).toMatchObject({ state: 'open', round: 1 })
  expect(now?.voted.toSorted()).toEqual(['demo-jonas', 'demo-tomasz'])
  expect(now?.reveal).toBeNull()
  const { rounds } = await api.workshop.history.query({ assessmentId, itemId })
  expect(rounds).toMatchObject([{ number: 1, revealedAt: null, ballots: [] }])
  await stage.close()
})

test('one votes, reveals and records in it as in any workshop', async () => {
  const { assessmentId, memberId, open, api } = await enterAs('Amara Nwosu')
  const plan = await api.assessment.get.query({ assessmentId })
  const change = plan.processes.find(({ processId }) => processId === 'SPC.1')
  const item = change?.instances[0]?.items.find(({ attributeId }) => attributeId === 'PA.2.2')
  const act = { assessmentId, itemId: item?.id ?? '' }
  const mine = await open({ kind: 'ballot', workshop: assessmentId, member: memberId })
  castBallot(mine.doc, act.itemId, 1, { choice: 'L' })
  await mine.saved()
  await api.workshop.reveal.mutate(act)
  const { rounds } = await api.workshop.history.query(act)
  expect(rounds[0]?.ballots.map(({ name, choice }) => [name, choice])).toEqual([
    ['Amara Nwosu', 'L'],
    ['Tomasz Wieczorek', 'F'],
    ['Jonas Lindqvist', 'P'],
  ])
  await mine.close()
})

test('worksheets hold the notes, and a member’s ballots lie in their own document', async () => {
  const { assessmentId, memberId, open, refused, api } = await enterAs('Jonas Lindqvist')
  const plan = await api.assessment.get.query({ assessmentId })
  const [request] = plan.processes
  const [instance] = request?.instances ?? []
  const worksheet = await open({ kind: 'worksheet', workshop: assessmentId, instance: instance?.id ?? '' })
  expect(textOf(worksheet.doc, worksheetFields.notes('PA.1.1'))).toContain('4,812 requests')
  expect(textOf(worksheet.doc, worksheetFields.strengths())).toContain('One catalogue of 64')
  const mine = await open({ kind: 'ballot', workshop: assessmentId, member: memberId })
  expect(readBallot(mine.doc, instance?.items[0]?.id ?? '', 1)).toMatchObject({ choice: 'F', confidence: 'medium' })
  expect(await refused({ kind: 'ballot', workshop: assessmentId, member: 'demo-amara' })).toBe(closeCodes.forbidden)
  await Promise.all([worksheet.close(), mine.close()])
})

test('its plan is approved as it stands, and applying its scope again changes nothing', async () => {
  const { assessmentId, api } = await enterAs('Amara Nwosu')
  const plan = await api.assessment.get.query({ assessmentId })
  expect(plan.approval).toMatchObject({ approvedBy: 'Henrike Vosskamp', current: true })
  const processes = plan.processes.map(({ processId, targetLevel }) => ({ processId, targetLevel }))
  await api.assessment.setScope.mutate({ assessmentId, processes })
  const after = await api.assessment.get.query({ assessmentId })
  const itemsOf = ({ processes }: typeof plan) =>
    processes.flatMap(({ instances }) => instances.flatMap(({ items }) => items.map(({ id }) => id))).sort()
  expect(itemsOf(after)).toEqual(itemsOf(plan))
})

test('begun anew it forgets what visitors did, closes their sockets, and keeps them signed in', async () => {
  const amara = await enterAs('Amara Nwosu')
  const old = amara.assessmentId
  const stage = await amara.open({ kind: 'stage', workshop: old })
  const { assessmentId } = await server.nobody.api.demo.reset.mutate()
  expect(await stage.closed).toBe(closeCodes.notFound)
  expect(assessmentId).not.toBe(old)
  expect(await refusal(amara.api.assessment.get.query({ assessmentId: old }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await amara.refused({ kind: 'stage', workshop: old })).toBe(closeCodes.notFound)
  const { me } = await amara.api.assessment.get.query({ assessmentId })
  expect(me).toEqual({ memberId: 'demo-amara', role: 'lead' })
  const { db } = server.services
  expect(await db.documentVersion.count({ where: { document: { contains: old } } })).toBe(0)
  expect(await db.documentUpdate.count({ where: { document: { contains: old } } })).toBe(0)
})

test('two who begin it anew at the same time get the same one', async () => {
  const { reset } = server.nobody.api.demo
  const [one, other] = await Promise.all([reset.mutate(), reset.mutate()])
  expect(one).toEqual(other)
  expect(await server.services.db.assessment.count({ where: { organisationId: 'demo' } })).toBe(1)
})

test('a start that finds a demo leaves it as it is', async () => {
  const before = await server.nobody.api.demo.roles.query()
  await ensureDemo(server.services)
  expect(await server.nobody.api.demo.roles.query()).toEqual(before)
})

test('the demo is apart from the organisation of the installation', async () => {
  const lead = await server.firstAccount()
  const { assessmentId } = await planWorkshop(server, lead)
  const amara = await enterAs('Amara Nwosu')
  expect(await refusal(amara.api.assessment.get.query({ assessmentId }))).toMatchObject({ code: 'NOT_FOUND' })
  const ofDemo = { assessmentId: amara.assessmentId }
  expect(await refusal(lead.api.assessment.get.query(ofDemo))).toMatchObject({ code: 'NOT_FOUND' })
  await server.nobody.api.demo.reset.mutate()
  expect((await lead.api.assessment.list.query()).map(({ id }) => id)).toEqual([assessmentId])
})
