import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DecisionRule } from '../../../lib/consensus/decision.ts'
import { documentName } from '../../../lib/workshop/document.ts'
import { proposeDraft, textOf, worksheetFields } from '../../../lib/workshop/worksheet.ts'
import type { OpenDocument } from '../document.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { cast, firstItem, planWorkshop, type Workshop, writeNote } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
beforeAll(async () => {
  lead = await server.firstAccount()
})

/** A revealed item with these ballots, one an assessor, and its worksheet as the lead has it open. */
async function revealed(decisionRule: DecisionRule, ballots: string[]): Promise<Scene> {
  const room = await planWorkshop(server, lead, { decisionRule })
  const { id: itemId, attributeId } = firstItem(room)
  const act = { assessmentId: room.assessmentId, itemId }
  await lead.api.workshop.open.mutate(act)
  for (const [index, choice] of ballots.entries()) {
    await cast(await room.join('assessor', `Assessor ${index + 1}`), room, { itemId, choice })
  }
  await lead.api.workshop.reveal.mutate(act)
  return { room, act, attributeId, worksheet: await lead.open(room.worksheet) }
}

type Scene = {
  room: Workshop
  act: { assessmentId: string; itemId: string }
  attributeId: string
  worksheet: OpenDocument
}

async function draft({ worksheet, attributeId }: Scene, rating: string): Promise<void> {
  proposeDraft(worksheet.doc, attributeId, rating)
  await worksheet.saved()
}

const explain = ({ worksheet, attributeId }: Scene, why: string) =>
  writeNote(worksheet, worksheetFields.rationale(attributeId), why)

const record = ({ act }: Scene, rating: string) => lead.api.consensus.record.mutate({ ...act, rating })

test('equal ballots are recorded without a rationale', async () => {
  const scene = await revealed('unanimity', ['F', 'F', 'abstain'])
  await draft(scene, 'F')
  await record(scene, 'F')
  const { results } = await lead.api.workshop.history.query(scene.act)
  expect(results).toMatchObject([{ rating: 'F', rationale: '', rule: 'unanimity', dissent: [] }])
})

test('a rating that differs from a ballot is recorded only with its rationale, and the dissent is kept', async () => {
  const scene = await revealed('lead-decides', ['F', 'P', 'unknown'])
  await draft(scene, 'L')
  expect(await refusal(record(scene, 'L'))).toEqual({
    code: 'BAD_REQUEST',
    message: 'The ballots do not agree on this rating. Write the rationale of the agreed rating, then record it.',
  })
  await explain(scene, 'Two of three sites show it.')
  await record(scene, 'L')
  const { results } = await lead.api.workshop.history.query(scene.act)
  expect(results).toMatchObject([
    {
      rationale: 'Two of three sites show it.',
      dissent: [
        { name: 'Assessor 1', choice: 'F' },
        { name: 'Assessor 2', choice: 'P' },
      ],
    },
  ])
})

test('what the lead pressed has to be what the worksheet says', async () => {
  const scene = await revealed('lead-decides', ['L', 'L'])
  expect(await refusal(record(scene, 'L'))).toEqual({
    code: 'CONFLICT',
    message: 'The draft in the worksheet says nothing yet, not L. Agree on one and record again.',
  })
  await draft(scene, 'P')
  expect(await refusal(record(scene, 'L'))).toMatchObject({
    code: 'CONFLICT',
    message: 'The draft in the worksheet says P, not L. Agree on one and record again.',
  })
})

test('a rating that the scale does not have is refused', async () => {
  const scene = await revealed('lead-decides', ['L', 'L'])
  await draft(scene, 'L+')
  expect(await refusal(record(scene, 'L+'))).toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringMatching(/L\+ is no step/),
  })
})

test.each<[DecisionRule, string[], string, RegExp]>([
  ['unanimity', ['F', 'L'], 'F', /^All agree: The plan asks that all agree/],
  ['qualified-majority', ['F', 'L', 'P'], 'L', /^Qualified majority: 1 of 3 say/],
  ['qualified-majority', ['F', 'F', 'P'], 'F', /^Qualified majority: 2 of 3 say F, but ballots lie 2 steps apart/],
  ['median', ['F', 'L', 'P'], 'F', /^By the plan’s rule, median, the rating is L/],
])('under %s ballots of %j do not make %s, and the answer says why', async (rule, ballots, rating, why) => {
  const scene = await revealed(rule, ballots)
  await draft(scene, rating)
  await explain(scene, 'Because.')
  expect(await refusal(record(scene, rating))).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(why) })
  expect((await lead.api.workshop.history.query(scene.act)).results).toEqual([])
})

test('where the plan demands evidence, nothing is recorded without notes', async () => {
  const scene = await revealed('median', ['F', 'F'])
  const { assessmentId } = scene.act
  await lead.api.assessment.update.mutate({ assessmentId, evidenceRequired: true })
  await draft(scene, 'F')
  expect(await refusal(record(scene, 'F'))).toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringMatching(/^The plan asks for/),
  })
  await writeNote(scene.worksheet, worksheetFields.notes(scene.attributeId), 'Ticket export of March, 212 of 214.')
  await record(scene, 'F')
})

test('an item whose ballots are still secret is not recorded', async () => {
  const scene = await revealed('median', ['F', 'F'])
  await draft(scene, 'F')
  await lead.api.workshop.again.mutate(scene.act)
  expect(await refusal(record(scene, 'F'))).toMatchObject({ code: 'CONFLICT' })
})

test('the worksheet as it stood is kept with the result, whatever is written later', async () => {
  const scene = await revealed('lead-decides', ['F', 'L'])
  const { act, attributeId, room, worksheet } = scene
  await draft(scene, 'L')
  await explain(scene, 'Before the record.')
  const { resultId } = await record(scene, 'L')
  await explain(scene, 'After the record.')

  const { db } = server.services
  const result = await db.capabilityResult.findUniqueOrThrow({ where: { id: resultId }, include: { worksheet: true } })
  const { state, sha256, document, reason } = result.worksheet
  expect({ document, reason }).toEqual({ document: documentName(room.worksheet), reason: 'record' })
  expect(createHash('sha256').update(state).digest('hex')).toBe(sha256)
  const asItStood = new Y.Doc()
  Y.applyUpdate(asItStood, state)
  expect(textOf(asItStood, worksheetFields.rationale(attributeId))).toBe('Before the record.')
  expect(textOf(worksheet.doc, worksheetFields.rationale(attributeId))).toBe('Before the record.\nAfter the record.')
  const versions = await db.documentVersion.findMany({ where: { itemId: act.itemId }, orderBy: { at: 'asc' } })
  expect(versions.map((version) => version.reason)).toEqual(['reveal', 'record'])
})

test('every step is in the audit trail with who took it, and no remark is', async () => {
  const scene = await revealed('lead-decides', ['F', 'F'])
  await draft(scene, 'F')
  await record(scene, 'F')
  await lead.api.workshop.reopen.mutate({ ...scene.act, reason: 'Once more.' })
  const events = await server.services.db.auditEvent.findMany({
    where: { assessmentId: scene.act.assessmentId, actorId: lead.userId },
    orderBy: { id: 'asc' },
  })
  expect(events.map(({ action }) => action)).toEqual([
    'assessment.created',
    'item.opened',
    'invitation.created',
    'invitation.created',
    'round.revealed',
    'item.recorded',
    'item.reopened',
  ])
})
