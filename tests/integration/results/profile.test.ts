import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, refusal, startServer } from '../server.ts'
import { cast, type Member, planWorkshop, type Workshop } from '../workshop.ts'
import { rateAndRecord } from './recording.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
beforeAll(async () => {
  lead = await server.firstAccount()
})

async function workshopWithAssessors(terms: Parameters<typeof planWorkshop>[2] = {}) {
  const room = await planWorkshop(server, lead, terms)
  return { room, team: [await room.join('assessor', 'Ada'), await room.join('assessor', 'Bo')] as [Member, Member] }
}

const profile = async ({ assessmentId }: Workshop) => (await lead.api.result.profile.query({ assessmentId })).processes

test('before anything is recorded no attribute is rated, and there is no level', async () => {
  const { room } = await workshopWithAssessors()
  expect(await profile(room)).toMatchObject([
    { processId: 'RAF.1', level: null, targetLevel: 2, complete: false, items: 3, recorded: 0 },
  ])
  const [process] = await profile(room)
  const inScope = process?.attributes.filter(({ itemId }) => itemId !== null)
  expect(inScope?.map(({ attributeId, rating }) => [attributeId, rating])).toEqual([
    ['PA.1.1', null],
    ['PA.2.1', null],
    ['PA.2.2', null],
  ])
})

test('the level follows from the recorded ratings, with the ballots of the last round beside each', async () => {
  const { room, team } = await workshopWithAssessors()
  const [first, second, third] = room.items
  await rateAndRecord(room, team, first?.id, ['F', 'F'], 'F')
  expect(await profile(room)).toMatchObject([{ level: 1, complete: false, recorded: 1 }])
  await rateAndRecord(room, team, second?.id, ['L', 'F'], 'L')
  await rateAndRecord(room, team, third?.id, ['L', 'abstain'], 'L')
  const [process] = await profile(room)
  expect(process).toMatchObject({ level: 2, complete: true, recorded: 3 })
  expect(process?.attributes.slice(0, 3).map(({ rating, counts }) => ({ rating, counts }))).toEqual([
    { rating: 'F', counts: { F: 2 } },
    { rating: 'L', counts: { L: 1, F: 1 } },
    { rating: 'L', counts: { L: 1, abstain: 1 } },
  ])
})

test('what falls short of the target is told with its risk', async () => {
  const { room, team } = await workshopWithAssessors()
  await rateAndRecord(room, team, room.items[0]?.id, ['P', 'P'], 'P')
  const [process] = await profile(room)
  expect(process?.gap).toMatchObject({
    levels: [{ level: 1, gap: 'substantial', likelihood: 'high', consequence: 'high', risk: 'high' }],
    risk: 'high',
    unrated: ['PA.2.1', 'PA.2.2'],
  })
})

test('a reopened result counts no more', async () => {
  const { room, team } = await workshopWithAssessors()
  const itemId = room.items[0]?.id ?? ''
  await rateAndRecord(room, team, itemId, ['F', 'F'], 'F')
  await lead.api.workshop.reopen.mutate({ assessmentId: room.assessmentId, itemId, reason: 'New evidence.' })
  expect(await profile(room)).toMatchObject([{ level: null, recorded: 0 }])
})

test('ballots that are still secret are counted nowhere', async () => {
  const { room, team } = await workshopWithAssessors()
  const itemId = room.items[0]?.id ?? ''
  await lead.api.workshop.open.mutate({ assessmentId: room.assessmentId, itemId })
  await cast(team[0], room, { itemId, choice: 'P' })
  const [process] = await profile(room)
  expect(process?.attributes[0]).toMatchObject({ attributeId: 'PA.1.1', counts: {}, itemId })
})

test('ratings of several instances become one by the plan’s aggregation', async () => {
  const instances = [{ name: 'Day shift' }, { name: 'Night shift' }]
  const { room, team } = await workshopWithAssessors({
    processes: [{ processId: 'RAF.1', targetLevel: 1, instances }],
  })
  const [day, night] = room.items
  await rateAndRecord(room, team, day?.id, ['F', 'F'], 'F', 0)
  const [halfway] = await profile(room)
  expect(halfway?.attributes[0]).toMatchObject({ rating: 'F', rated: 1, items: 2, itemId: night?.id })
  await rateAndRecord(room, team, night?.id, ['P', 'P'], 'P', 1)
  // F and P: half-way between P and F lies L, by the median that turns down.
  expect(await profile(room)).toMatchObject([{ level: 1, complete: true, items: 2, recorded: 2 }])
  const [process] = await profile(room)
  expect(process?.attributes[0]).toMatchObject({ rating: 'L', counts: { F: 2, P: 2 } })
})

test('an observer reads the profile; a stranger learns nothing', async () => {
  const { room } = await workshopWithAssessors()
  const { assessmentId } = room
  const observer = await room.join('observer', 'Ola')
  expect((await observer.api.result.profile.query({ assessmentId })).processes).toHaveLength(1)
  const stranger = await server.strangerAccount('Kai Elsewhere')
  expect(await refusal(stranger.api.result.profile.query({ assessmentId }))).toMatchObject({ code: 'NOT_FOUND' })
})
