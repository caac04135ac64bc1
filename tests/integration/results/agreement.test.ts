import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, startServer } from '../server.ts'
import { cast, planWorkshop } from '../workshop.ts'
import { rateAndRecord } from './recording.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
beforeAll(async () => {
  lead = await server.firstAccount()
})

test('items are told by how hard they were to agree on, without ballots that are still secret', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId, items } = room
  const team = [await room.join('assessor', 'Noor'), await room.join('assessor', 'Ilya')]
  const dag = await room.join('observer', 'Dag')
  await rateAndRecord(room, team, items[0]?.id, ['L', 'L'], 'L')
  await rateAndRecord(room, team, items[1]?.id, ['N', 'F'], 'P')
  await lead.api.workshop.open.mutate({ assessmentId, itemId: items[2]?.id ?? '' })
  for (const member of team) await cast(member, room, { itemId: items[2]?.id ?? '', choice: 'N' })
  const told = await dag.api.consensus.items.query({ assessmentId })
  expect(told).toMatchObject([
    { itemId: items[1]?.id, processId: 'RAF.1', severalInstances: false, agreed: 'P', least: 0, verdict: null },
    { itemId: items[0]?.id, agreed: 'L', least: 1 },
  ])
  expect(told[0]?.rounds).toEqual([
    { rated: 2, agreement: 0, spread: { lowest: 'N', highest: 'F', steps: 3 }, counts: { N: 1, F: 1 } },
  ])
})
