import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStage } from '../../../lib/workshop/stage.ts'
import { proposeDraft } from '../../../lib/workshop/worksheet.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { cast, firstItem, planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
beforeAll(async () => {
  lead = await server.firstAccount()
})

const instanceOf = ({ plan }: Workshop) => plan.processes[0]?.instances[0]?.id ?? ''

function piece(room: Workshop, change: Partial<Piece> = {}): Piece {
  return {
    assessmentId: room.assessmentId,
    kind: 'document',
    title: 'Ticket export of March',
    source: 'Service desk tool',
    reference: 'https://example.org/export',
    date: '2026-11-20',
    strength: 'strong',
    note: '212 of 214 closed.',
    links: [{ instanceId: instanceOf(room), attributeId: 'PA.1.1', part: '' }],
    ...change,
  }
}

type Piece = Parameters<Person['api']['evidence']['add']['mutate']>[0]

test('evidence is added by who takes part, is read by all, and reaches the pages that are open', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const [priya, dag] = [await room.join('participant', 'Priya'), await room.join('observer', 'Dag')]
  const stage = await dag.open(room.stage)
  const before = readStage(stage.doc)?.topics.evidence ?? 0
  const { id } = await priya.api.evidence.add.mutate(piece(room))
  await stage.when((doc) => (readStage(doc)?.topics.evidence ?? 0) > before)
  const { assessmentId: _, ...said } = piece(room)
  expect(await dag.api.evidence.list.query({ assessmentId })).toMatchObject([{ id, ...said, addedBy: 'Priya' }])
})

test('how an item is covered is told in words, with what the class still asks for', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const coverage = async () => (await lead.api.evidence.coverage.query({ assessmentId }))[firstItem(room).id]
  await lead.api.assessment.update.mutate({ assessmentId, assessmentClass: 1 })
  expect(await coverage()).toMatchObject({ words: 'no evidence linked', lacking: ['documentary', 'testimonial'] })
  await lead.api.evidence.add.mutate(piece(room))
  expect(await coverage()).toMatchObject({ words: 'one document, uncorroborated', lacking: ['testimonial'] })
  await lead.api.evidence.add.mutate(piece(room, { kind: 'interview', source: 'Team leader' }))
  expect(await coverage()).toMatchObject({ words: 'two kinds of evidence, corroborated', lacking: [] })
})

test('under R1 a piece covers the outcome it bears on', async () => {
  const room = await planWorkshop(server, lead, { ratingMethod: 'R1' })
  const { assessmentId, items } = room
  const [first, second] = items
  if (!first || !second) throw new Error('There is too little to rate.')
  const links = [{ instanceId: instanceOf(room), attributeId: first.attributeId, part: first.part }]
  await lead.api.evidence.add.mutate(piece(room, { links }))
  const coverage = await lead.api.evidence.coverage.query({ assessmentId })
  expect([coverage[first.id]?.pieces, coverage[second.id]?.pieces]).toEqual([1, 0])
})

test('under R3 evidence of each instance bears on what is rated together', async () => {
  const room = await planWorkshop(server, lead, { ratingMethod: 'R3' })
  await lead.api.evidence.add.mutate(piece(room))
  const coverage = await lead.api.evidence.coverage.query({ assessmentId: room.assessmentId })
  expect(coverage[firstItem(room).id]).toMatchObject({ pieces: 1 })
})

test('a piece is changed and taken out again', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const { id: evidenceId } = await lead.api.evidence.add.mutate(piece(room))
  await lead.api.evidence.change.mutate({ ...piece(room, { title: 'Export of April', links: [] }), evidenceId })
  expect(await lead.api.evidence.list.query({ assessmentId })).toMatchObject([{ title: 'Export of April', links: [] }])
  await lead.api.evidence.remove.mutate({ assessmentId, evidenceId })
  expect(await lead.api.evidence.list.query({ assessmentId })).toEqual([])
  const gone = { code: 'NOT_FOUND', message: expect.stringMatching(/not in the register any more/) }
  expect(await refusal(lead.api.evidence.remove.mutate({ assessmentId, evidenceId }))).toEqual(gone)
  expect(await refusal(lead.api.evidence.change.mutate({ ...piece(room), evidenceId }))).toEqual(gone)
})

test('evidence of another assessment is not found, and neither is what it bears on', async () => {
  const [room, other] = [await planWorkshop(server, lead), await planWorkshop(server, lead)]
  const { id: evidenceId } = await lead.api.evidence.add.mutate(piece(room))
  const { assessmentId } = other
  const links = piece(room).links
  for (const call of [
    lead.api.evidence.remove.mutate({ assessmentId, evidenceId }),
    lead.api.evidence.change.mutate({ ...piece(other), evidenceId }),
    lead.api.evidence.add.mutate(piece(other, { links })),
  ]) {
    expect((await refusal(call)).code).toBe('NOT_FOUND')
  }
})

test.each<[string, Partial<Piece>, RegExp]>([
  ['a title', { title: ' ' }, /Say what the evidence is/],
  ['a source', { source: '' }, /Say where it comes from/],
  ['a date there is', { date: '2026-02-31' }, /Give the day it was obtained/],
])('a piece without %s is refused with the way out', async (_what, change, message) => {
  const room = await planWorkshop(server, lead)
  expect((await refusal(lead.api.evidence.add.mutate(piece(room, change)))).message).toMatch(message)
})

test('a part that an attribute does not have is refused', async () => {
  const room = await planWorkshop(server, lead)
  const links = [{ instanceId: instanceOf(room), attributeId: 'PA.2.1', part: '99' }]
  expect((await refusal(lead.api.evidence.add.mutate(piece(room, { links })))).message).toMatch(/has no part 99/)
})

test('where the plan demands evidence a linked piece is enough, and the result keeps it as it stood', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const { id: itemId, attributeId } = firstItem(room)
  await lead.api.assessment.update.mutate({ assessmentId, evidenceRequired: true })
  await lead.api.workshop.open.mutate({ assessmentId, itemId })
  for (const name of ['Ada', 'Noor']) await cast(await room.join('assessor', name), room, { itemId, choice: 'F' })
  await lead.api.workshop.reveal.mutate({ assessmentId, itemId })
  const worksheet = await lead.open(room.worksheet)
  proposeDraft(worksheet.doc, attributeId, 'F')
  await worksheet.saved()
  const record = () => lead.api.consensus.record.mutate({ assessmentId, itemId, rating: 'F' })
  expect((await refusal(record())).message).toMatch(/or link a piece of the evidence register/)

  const { id: evidenceId } = await lead.api.evidence.add.mutate(piece(room))
  await record()
  await lead.api.evidence.change.mutate({ ...piece(room, { title: 'Renamed' }), evidenceId })
  await lead.api.evidence.remove.mutate({ assessmentId, evidenceId })
  const { results } = await lead.api.workshop.history.query({ assessmentId, itemId })
  expect(results[0]?.evidence).toEqual([
    {
      id: evidenceId,
      kind: 'document',
      title: 'Ticket export of March',
      source: 'Service desk tool',
      reference: 'https://example.org/export',
      date: '2026-11-20',
      strength: 'strong',
    },
  ])
})

test('the register of a concluded assessment stays as it is', async () => {
  const room = await planWorkshop(server, lead)
  await lead.api.assessment.conclude.mutate({ assessmentId: room.assessmentId })
  expect(await refusal(lead.api.evidence.add.mutate(piece(room)))).toMatchObject({ code: 'CONFLICT' })
  expect(await lead.api.evidence.list.query({ assessmentId: room.assessmentId })).toEqual([])
})
