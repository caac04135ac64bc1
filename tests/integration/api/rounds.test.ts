import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStage } from '../../../lib/workshop/stage.ts'
import { proposeDraft, worksheetFields } from '../../../lib/workshop/worksheet.ts'
import { refusal, startServer } from '../server.ts'
import { cast, draftRecord, firstItem, type Member, planWorkshop, type Workshop, writeNote } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let room: Workshop
let ada: Member
let bo: Member
beforeAll(async () => {
  const lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
  ada = await room.join('assessor', 'Ada')
  bo = await room.join('assessor', 'Bo')
})

test('an item is opened, revealed, rated again, recorded, reopened and recorded once more, and all of it is kept', async () => {
  const { assessmentId, lead } = room
  const { id: itemId, attributeId } = firstItem(room)
  const act = { assessmentId, itemId }
  const { workshop, consensus } = lead.api
  const worksheet = await lead.open(room.worksheet)

  await workshop.open.mutate(act)
  expect(await lead.api.assessment.get.query({ assessmentId })).toMatchObject({ status: 'running' })
  await cast(ada, room, { itemId, choice: 'N' })
  await cast(bo, room, { itemId, choice: 'F', confidence: 'high', remark: 'Every ticket is logged.' })
  await workshop.reveal.mutate(act)
  await workshop.again.mutate(act)
  await cast(ada, room, { itemId, round: 2, choice: 'P' })
  await cast(bo, room, { itemId, round: 2, choice: 'L' })
  await workshop.reveal.mutate(act)

  proposeDraft(worksheet.doc, attributeId, 'L')
  await writeNote(worksheet, worksheetFields.rationale(attributeId), 'The handover at night is on record.')
  const { resultId } = await consensus.record.mutate({ ...act, rating: 'L' })
  await workshop.reopen.mutate({ ...act, reason: 'The night shift was not heard.' })

  await workshop.open.mutate(act)
  await cast(ada, room, { itemId, round: 3, choice: 'F' })
  await cast(bo, room, { itemId, round: 3, choice: 'F' })
  await workshop.reveal.mutate(act)
  proposeDraft(worksheet.doc, attributeId, 'F')
  await worksheet.saved()
  await consensus.record.mutate({ ...act, rating: 'F' })

  const history = await workshop.history.query(act)
  expect(history.rounds).toMatchObject([
    {
      number: 1,
      ballots: [
        { memberId: ada.memberId, name: 'Ada', choice: 'N' },
        { memberId: bo.memberId, name: 'Bo', choice: 'F', confidence: 'high', remark: 'Every ticket is logged.' },
      ],
    },
    { number: 2, ballots: [{ choice: 'P' }, { choice: 'L' }] },
    { number: 3, ballots: [{ choice: 'F' }, { choice: 'F' }] },
  ])
  expect(history.results).toMatchObject([
    {
      id: resultId,
      rating: 'L',
      rationale: 'The handover at night is on record.',
      rule: 'lead-decides',
      dissent: [{ memberId: ada.memberId, name: 'Ada', choice: 'P' }],
      recordedBy: 'Ines Calder',
      supersededAt: expect.any(String),
      supersedeReason: 'The night shift was not heard.',
      worksheetSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    { rating: 'F', dissent: [], supersededAt: null, supersedeReason: null },
  ])
  expect(history.results[0]?.worksheetSha256).not.toBe(history.results[1]?.worksheetSha256)
})

test('the stage follows every step, for whoever looks at it', async () => {
  const { assessmentId, lead, items } = room
  const item = items[1]
  if (!item) throw new Error('There is no second item.')
  const act = { assessmentId, itemId: item.id }
  const { doc, when } = await bo.open(room.stage)
  const shown = () => readStage(doc)

  await lead.api.workshop.open.mutate(act)
  await when(() => shown()?.items[item.id]?.state === 'open')
  expect(shown()).toMatchObject({ currentItemId: item.id, timer: null, voted: [], reveal: null })
  expect(shown()?.items[item.id]).toEqual({ state: 'open', round: 1 })

  const before = Date.now()
  await lead.api.workshop.setTimer.mutate({ assessmentId, seconds: 90 })
  await when(() => shown()?.timer?.seconds === 90)
  expect(shown()?.timer?.startedAt).toBeGreaterThanOrEqual(before)
  expect(shown()?.timer?.startedAt).toBeLessThanOrEqual(Date.now())

  await cast(ada, room, { itemId: item.id, choice: 'abstain' })
  await when(() => shown()?.voted.length === 1)
  expect(shown()?.voted).toEqual([ada.memberId])
  await cast(bo, room, { itemId: item.id, choice: 'P' })
  await when(() => shown()?.voted.length === 2)

  await lead.api.workshop.reveal.mutate(act)
  await when(() => shown()?.items[item.id]?.state === 'revealed')
  expect(shown()?.voted).toEqual([])
  expect(shown()?.reveal).toEqual({
    itemId: item.id,
    round: 1,
    scaleId: 'nplf',
    ballots: [
      { memberId: ada.memberId, choice: 'abstain' },
      { memberId: bo.memberId, choice: 'P' },
    ],
  })

  const worksheet = await lead.open(room.worksheet)
  await draftRecord(worksheet, item, 'P')
  await lead.api.consensus.record.mutate({ ...act, rating: 'P' })
  await when(() => shown()?.items[item.id]?.state === 'recorded')
  expect(shown()?.items[item.id]).toEqual({ state: 'recorded', round: 1, rating: 'P' })

  await lead.api.workshop.show.mutate({ assessmentId, itemId: null })
  await when(() => shown()?.currentItemId === null)
  expect(shown()).toMatchObject({ timer: null, reveal: null })
})

test('a ballot cast ahead of time counts once its round is opened', async () => {
  const { assessmentId, lead, items } = room
  const item = items[2]
  if (!item) throw new Error('There is no third item.')
  const act = { assessmentId, itemId: item.id }
  await cast(ada, room, { itemId: item.id, choice: 'L' })
  await lead.api.workshop.open.mutate(act)
  const stage = await lead.open(room.stage)
  expect(readStage(stage.doc)?.voted).toEqual([ada.memberId])
  await lead.api.workshop.reveal.mutate(act)
  expect(await lead.api.workshop.history.query(act)).toMatchObject({ rounds: [{ ballots: [{ choice: 'L' }] }] })
})

test('a round in which nobody has rated is not revealed', async () => {
  const { assessmentId, lead, items } = await planWorkshop(server, room.lead)
  const act = { assessmentId, itemId: items[0]?.id ?? '' }
  await lead.api.workshop.open.mutate(act)
  expect(await refusal(lead.api.workshop.reveal.mutate(act))).toEqual({
    code: 'CONFLICT',
    message: 'Nobody has rated yet. Wait for the first ballot.',
  })
})

test('a ballot that is on no step of the scale is cast like any other, and does not count at the reveal', async () => {
  const own = await planWorkshop(server, room.lead)
  const { assessmentId, lead } = own
  const itemId = firstItem(own).id
  const [cleo, dag] = [await own.join('assessor', 'Cleo'), await own.join('assessor', 'Dag')]
  await lead.api.workshop.open.mutate({ assessmentId, itemId })
  await cast(cleo, own, { itemId, choice: 'X' })
  await cast(dag, own, { itemId, choice: 'F' })
  const emil = await own.join('assessor', 'Emil')
  await cast(emil, own, { itemId, choice: 'L' })
  await lead.api.member.setRole.mutate({ assessmentId, memberId: dag.memberId, role: 'participant' })

  const stage = await lead.open(own.stage)
  expect(readStage(stage.doc)?.voted).toEqual([cleo.memberId, emil.memberId])
  await lead.api.workshop.reveal.mutate({ assessmentId, itemId })
  const { rounds } = await lead.api.workshop.history.query({ assessmentId, itemId })
  expect(rounds).toMatchObject([{ ballots: [{ memberId: emil.memberId, choice: 'L' }] }])
})

test('a round with nothing but ballots that do not count is revealed all the same, and can be rated again', async () => {
  const own = await planWorkshop(server, room.lead)
  const { assessmentId, lead } = own
  const act = { assessmentId, itemId: firstItem(own).id }
  const cleo = await own.join('assessor', 'Cleo')
  await lead.api.workshop.open.mutate(act)
  const { doc, when } = await lead.open(own.stage)
  await cast(cleo, own, { itemId: act.itemId, choice: 'X'.repeat(17) })
  await when(() => readStage(doc)?.voted.join() === cleo.memberId)
  await lead.api.workshop.reveal.mutate(act)
  expect(readStage((await lead.open(own.stage)).doc)?.reveal).toMatchObject({ round: 1, ballots: [] })
  await lead.api.report.preview.query({ assessmentId })
  await lead.api.workshop.again.mutate(act)
})

test('a round that is closed leaves the item as it was, and its ballots count when it is opened again', async () => {
  const own = await planWorkshop(server, room.lead)
  const { assessmentId, lead } = own
  const act = { assessmentId, itemId: firstItem(own).id }
  const cleo = await own.join('assessor', 'Cleo')
  const { doc, when } = await lead.open(own.stage)
  const item = () => readStage(doc)?.items[act.itemId]
  await lead.api.workshop.open.mutate(act)
  await cast(cleo, own, { itemId: act.itemId, choice: 'L' })
  await lead.api.workshop.closeRound.mutate(act)
  await when(() => item()?.state === 'waiting')
  expect(item()).toEqual({ state: 'waiting', round: 0 })
  expect(await refusal(lead.api.workshop.closeRound.mutate(act))).toMatchObject({ code: 'CONFLICT' })

  await lead.api.workshop.open.mutate(act)
  await when(() => readStage(doc)?.voted.length === 1)
  await lead.api.workshop.reveal.mutate(act)
  await lead.api.workshop.again.mutate(act)
  await lead.api.workshop.closeRound.mutate(act)
  await when(() => item()?.state === 'revealed')
  expect(readStage(doc)?.reveal).toMatchObject({ round: 1, ballots: [{ choice: 'L' }] })
})

test('of two devices that press at once one wins and the other is told', async () => {
  const own = await planWorkshop(server, room.lead)
  const { assessmentId, lead } = own
  const act = { assessmentId, itemId: firstItem(own).id }
  const helper = await own.joinAsLead('Fay')
  const leads = [lead, helper]
  const worksheet = await lead.open(own.worksheet)
  await draftRecord(worksheet, firstItem(own), 'F')

  const both = async (press: (person: Pick<Member, 'api'>) => Promise<unknown>) => {
    const answers = await Promise.allSettled(leads.map(press))
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [refusal(Promise.reject(answer.reason))] : [],
    )
    for (const { code } of await Promise.all(lost)) expect(code).toBe('CONFLICT')
  }
  await both(({ api }) => api.workshop.open.mutate(act))
  await cast(helper, own, { itemId: act.itemId, choice: 'F' })
  await both(({ api }) => api.workshop.reveal.mutate(act))
  await both(({ api }) => api.consensus.record.mutate({ ...act, rating: 'F' }))
  await both(({ api }) => api.workshop.reopen.mutate({ ...act, reason: 'Both pressed.' }))

  const { rounds, results } = await lead.api.workshop.history.query(act)
  expect(rounds).toMatchObject([{ number: 1, ballots: [{ choice: 'F' }] }])
  expect(results).toHaveLength(1)
})

test.each(['reveal', 'closeRound', 'again', 'reopen'] as const)(
  '%s does not apply to an item that was never opened',
  async (move) => {
    const own = await planWorkshop(server, room.lead)
    const input = { assessmentId: own.assessmentId, itemId: firstItem(own).id, reason: 'Because.' }
    expect(await refusal(own.lead.api.workshop[move].mutate(input))).toMatchObject({ code: 'CONFLICT' })
  },
)

test('calling everybody to the current item leaves its time box running; going elsewhere ends it', async () => {
  const { assessmentId, lead, items, stage } = await planWorkshop(server, room.lead)
  const [first, second] = items.map(({ id }) => id)
  if (!first || !second) throw new Error('There are too few items.')
  const { doc, when } = await lead.open(stage)
  await lead.api.workshop.open.mutate({ assessmentId, itemId: first })
  await lead.api.workshop.setTimer.mutate({ assessmentId, seconds: 120 })
  await lead.api.workshop.show.mutate({ assessmentId, itemId: first })
  await when(() => readStage(doc)?.timer?.seconds === 120)
  await lead.api.workshop.show.mutate({ assessmentId, itemId: second })
  await when(() => readStage(doc)?.currentItemId === second)
  expect(readStage(doc)?.timer).toBe(null)
  // The round of the first item goes on meanwhile.
  expect(readStage(doc)?.items[first]?.state).toBe('open')
})
