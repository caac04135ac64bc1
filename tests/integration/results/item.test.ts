import { afterAll, beforeAll, expect, test } from 'vitest'
import { worksheetFields } from '../../../lib/workshop/worksheet.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { cast, type Member, planWorkshop, type Workshop, writeNote } from '../workshop.ts'
import { rateAndRecord } from './recording.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
let room: Workshop
let team: Member[]
beforeAll(async () => {
  lead = await server.firstAccount()
  const instances = [{ name: 'Day shift' }, { name: 'Night shift' }]
  room = await planWorkshop(server, lead, { processes: [{ processId: 'RAF.1', targetLevel: 1, instances }] })
  team = [await room.join('assessor', 'Ada'), await room.join('assessor', 'Bo')]
  await rateAndRecord(room, team, room.items[0]?.id, ['F', 'L'], 'F')
})

const itemAt = (index: number) => ({ assessmentId: room.assessmentId, itemId: room.items[index]?.id ?? '' })

test('a figure opens its ballots, its reasons, and the worksheet as it stood when it was recorded', async () => {
  const worksheet = await lead.open(room.worksheet)
  await writeNote(worksheet, worksheetFields.notes('PA.1.1'), 'Written after the record.')
  await worksheet.close()
  const item = await lead.api.result.item.query(itemAt(0))
  expect(item).toMatchObject({
    processId: 'RAF.1',
    instance: 'Day shift',
    attributeId: 'PA.1.1',
    state: 'recorded',
    rounds: [
      {
        number: 1,
        ballots: [
          { name: 'Ada', choice: 'F' },
          { name: 'Bo', choice: 'L' },
        ],
      },
    ],
    results: [
      {
        rating: 'F',
        rationale: 'Because of what was seen.',
        recordedBy: 'Ines Calder',
        dissent: [{ name: 'Bo', choice: 'L' }],
        worksheet: { notes: 'Seen for PA.1.1.' },
      },
    ],
  })
})

test('it names the other items that the rating of the attribute is made of', async () => {
  const { items } = await lead.api.result.item.query(itemAt(0))
  expect(items.map(({ instance, rating }) => [instance, rating])).toEqual([
    ['Day shift', 'F'],
    ['Night shift', null],
  ])
})

test('while a round is open its ballots are not in it', async () => {
  const act = itemAt(1)
  await lead.api.workshop.open.mutate(act)
  const [ada] = team
  if (!ada) throw new Error('There is nobody to vote.')
  await cast(ada, room, { itemId: act.itemId, choice: 'P', remark: 'for nobody yet' })
  const item = await lead.api.result.item.query(act)
  expect(item).toMatchObject({ state: 'open', rounds: [], results: [] })
  expect(JSON.stringify(item)).not.toContain('for nobody yet')
})

test('what was reopened stays readable, with its reason', async () => {
  const act = itemAt(0)
  await lead.api.workshop.reopen.mutate({ ...act, reason: 'A visit to the night shift.' })
  const { results } = await lead.api.result.item.query(act)
  expect(results).toMatchObject([{ rating: 'F', supersedeReason: 'A visit to the night shift.' }])
})

test('an observer may look; of another assessment’s items nothing is told', async () => {
  const observer = await room.join('observer', 'Ola')
  expect((await observer.api.result.item.query(itemAt(0))).attributeId).toBe('PA.1.1')
  const other = await planWorkshop(server, lead)
  const theirs = { assessmentId: other.assessmentId, itemId: itemAt(0).itemId }
  expect(await refusal(lead.api.result.item.query(theirs))).toMatchObject({ code: 'NOT_FOUND' })
})
