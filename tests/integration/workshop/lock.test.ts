import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStage } from '../../../lib/workshop/stage.ts'
import { proposeDraft } from '../../../lib/workshop/worksheet.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { planWorkshop, type Workshop, writeNote } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let room: Workshop
let instanceId: string
let assessor: Person
beforeAll(async () => {
  room = await planWorkshop(server, await server.firstAccount())
  instanceId = room.worksheet.kind === 'worksheet' ? room.worksheet.instance : ''
  assessor = await room.join('assessor', 'Ada')
})

test('locking sends everybody back to read, and only the lead writes', async () => {
  const { assessmentId, lead, worksheet } = room
  const before = await assessor.open(worksheet)
  const stage = await assessor.open(room.stage)
  await lead.api.workshop.lockNotes.mutate({ assessmentId, instanceId, locked: true })
  expect(await before.closed).toBe(1012)
  await stage.when((doc) => readStage(doc)?.locked.join() === instanceId)

  const theirs = await assessor.open(worksheet)
  await writeNote(await lead.open(worksheet), 'notes/PA.1.1', 'Still mine.')
  await theirs.when((doc) => doc.getXmlFragment('notes/PA.1.1').length === 1)
  proposeDraft(theirs.doc, 'PA.1.1', 'N')
  expect(await theirs.closed).toBe(4403)
})

test('unlocking lets everybody write again who could before', async () => {
  const { assessmentId, lead, worksheet } = room
  await lead.api.workshop.lockNotes.mutate({ assessmentId, instanceId, locked: true })
  const locked = await assessor.open(worksheet)
  await lead.api.workshop.lockNotes.mutate({ assessmentId, instanceId, locked: false })
  expect(await locked.closed).toBe(1012)
  await writeNote(await assessor.open(worksheet), 'notes/PA.1.1', 'Mine again.')
  const stage = await assessor.open(room.stage)
  await stage.when((doc) => readStage(doc)?.locked.length === 0)
})

test('a lock leaves the stage and the other worksheets open, and is kept in the trail', async () => {
  const two = await planWorkshop(server, room.lead, {
    processes: [
      { processId: 'RAF.1', targetLevel: 1 },
      { processId: 'RAF.2', targetLevel: 1 },
    ],
  })
  const [first, second] = two.plan.processes.flatMap(({ instances }) => instances.map(({ id }) => id))
  const { assessmentId, lead } = two
  const stage = await lead.open(two.stage)
  const other = await lead.open({ kind: 'worksheet', workshop: assessmentId, instance: second ?? '' })
  await lead.api.workshop.lockNotes.mutate({ assessmentId, instanceId: first ?? '', locked: true })
  await writeNote(other, 'strengths', 'Untouched.')
  await stage.when((doc) => readStage(doc)?.locked.join() === first)
  const events = await server.services.db.auditEvent.findMany({ where: { assessmentId, action: 'notes.locked' } })
  expect(events.map(({ detail }) => JSON.parse(detail))).toEqual([{ instanceId: first }])
})

test('a process of another assessment is not found', async () => {
  const other = await planWorkshop(server, room.lead)
  const call = room.lead.api.workshop.lockNotes.mutate({ assessmentId: other.assessmentId, instanceId, locked: true })
  expect((await refusal(call)).code).toBe('NOT_FOUND')
})
