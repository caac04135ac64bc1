import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStage } from '../../../lib/workshop/stage.ts'
import { untouched } from '../../golden/improvement.ts'
import { rateAndRecord } from '../results/recording.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
beforeAll(async () => {
  lead = await server.firstAccount()
})

type FindingInput = Parameters<Person['api']['finding']['add']['mutate']>[0]
type ActionInput = Parameters<Person['api']['action']['add']['mutate']>[0]

const at = (attributeId: string) => [{ processId: 'RAF.1', attributeId }]

const finding = ({ assessmentId }: Workshop, change: Partial<FindingInput> = {}): FindingInput => ({
  assessmentId,
  kind: 'weakness',
  title: 'Nobody owns the procedure of the night shift',
  description: 'It was shortened two years ago.',
  concerns: at('PA.2.1'),
  evidence: [],
  ...change,
})

const action = ({ assessmentId }: Workshop, change: Partial<ActionInput> = {}): ActionInput => ({
  assessmentId,
  title: 'Name an owner, and review it once a year',
  description: '',
  closes: at('PA.2.1'),
  findings: [],
  owner: 'Head of the desk',
  due: '2027-01-31',
  priority: 'high',
  effort: 'small',
  ...change,
})

test('what the team adds is read by all, reaches the pages that are open, and stands in the report', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const [noor, dag] = [await room.join('assessor', 'Noor'), await room.join('observer', 'Dag')]
  const stage = await dag.open(room.stage)
  const before = readStage(stage.doc)?.topics.findings ?? 0
  const piece = { kind: 'document', title: 'Procedure', source: 'Desk', date: '2026-11-20', strength: 'fair' } as const
  const { id: evidenceId } = await lead.api.evidence.add.mutate({ assessmentId, ...piece, links: [] })
  const { id: findingId } = await noor.api.finding.add.mutate(finding(room, { evidence: [evidenceId] }))
  const { id: actionId } = await noor.api.action.add.mutate(action(room, { findings: [findingId] }))
  await stage.when((doc) => (readStage(doc)?.topics.findings ?? 0) >= before + 2)

  const { assessmentId: _, ...found } = finding(room, { evidence: [evidenceId] })
  const { assessmentId: __, ...planned } = action(room, { findings: [findingId] })
  expect(await dag.api.finding.list.query({ assessmentId })).toEqual([
    { id: findingId, ...found, revision: 0, addedBy: 'Noor' },
  ])
  expect(await dag.api.action.list.query({ assessmentId })).toEqual([
    { id: actionId, ...planned, progress: untouched, revision: 0 },
  ])
  const report = await dag.api.report.preview.query({ assessmentId })
  expect(report.findings).toEqual([{ id: findingId, ...found }])
  expect(report.actions).toEqual([
    {
      id: actionId,
      ...planned,
      owner: { memberId: null, name: 'Head of the desk', role: null },
      progress: { ...untouched, by: null },
      expected: [{ processId: 'RAF.1', level: null, expectedLevel: 0 }],
    },
  ])
})

test('the level an action leads to is computed from the ratings as they are recorded', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId, items } = room
  const noor = await room.join('assessor', 'Noor')
  await lead.api.action.add.mutate(action(room))
  for (const [index, rating] of ['F', 'P', 'L'].entries()) {
    await rateAndRecord(room, [noor], items[index]?.id, [rating], rating)
  }
  const { actions } = await lead.api.report.preview.query({ assessmentId })
  expect(actions?.[0]?.expected).toEqual([{ processId: 'RAF.1', level: 1, expectedLevel: 2 }])
})

test('how far an action has come is kept with who said so and when; dropping it asks why', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const noor = await room.join('assessor', 'Noor')
  const { id: actionId } = await lead.api.action.add.mutate(action(room))
  const set = (revision: number, progress: { state: 'done' | 'dropped' | 'in-progress'; reason?: string }) =>
    noor.api.action.progress.mutate({ assessmentId, actionId, revision, progress })
  expect(await refusal(set(0, { state: 'dropped', reason: ' ' }))).toMatchObject({ code: 'BAD_REQUEST' })
  await set(0, { state: 'dropped', reason: 'The tool is replaced' })
  const dropped = { state: 'dropped', since: expect.any(String), by: 'Noor', reason: 'The tool is replaced' }
  expect(await lead.api.action.list.query({ assessmentId })).toMatchObject([{ revision: 1, progress: dropped }])
  const late = set(0, { state: 'in-progress' })
  expect(await refusal(late)).toMatchObject({ code: 'CONFLICT' })
  await set(1, { state: 'done', reason: 'Forgotten with the state it belonged to' })
  const { actions } = await lead.api.report.preview.query({ assessmentId })
  const by = { memberId: noor.memberId, name: 'Noor', role: 'assessor' }
  expect(actions?.[0]?.progress).toMatchObject({ state: 'done', by, reason: '' })
})

test('of two people who change the same one the second is told, and nothing of the first is lost', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const noor = await room.join('assessor', 'Noor')
  const { id: findingId } = await lead.api.finding.add.mutate(finding(room))
  const { id: actionId } = await lead.api.action.add.mutate(action(room))
  await noor.api.finding.change.mutate({ ...finding(room, { title: 'As Noor says' }), findingId, revision: 0 })
  await noor.api.action.change.mutate({ ...action(room, { title: 'As Noor plans' }), actionId, revision: 0 })
  const late = { code: 'CONFLICT', message: expect.stringMatching(/^Somebody else has changed this/) }
  expect(await refusal(lead.api.finding.change.mutate({ ...finding(room), findingId, revision: 0 }))).toEqual(late)
  expect(await refusal(lead.api.action.change.mutate({ ...action(room), actionId, revision: 0 }))).toEqual(late)
  expect(await lead.api.finding.list.query({ assessmentId })).toMatchObject([{ title: 'As Noor says', revision: 1 }])
  expect(await lead.api.action.list.query({ assessmentId })).toMatchObject([{ title: 'As Noor plans', revision: 1 }])
})

test('a finding that is removed is answered by no action any more, and what is gone is said to be', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const { id: findingId } = await lead.api.finding.add.mutate(finding(room))
  const { id: actionId } = await lead.api.action.add.mutate(action(room, { findings: [findingId] }))
  await lead.api.finding.remove.mutate({ assessmentId, findingId })
  expect(await lead.api.action.list.query({ assessmentId })).toMatchObject([{ id: actionId, findings: [] }])
  await lead.api.action.remove.mutate({ assessmentId, actionId })
  expect(await lead.api.action.list.query({ assessmentId })).toEqual([])
  for (const call of [
    lead.api.finding.remove.mutate({ assessmentId, findingId }),
    lead.api.finding.change.mutate({ ...finding(room), findingId, revision: 0 }),
    lead.api.action.remove.mutate({ assessmentId, actionId }),
    lead.api.action.change.mutate({ ...action(room), actionId, revision: 0 }),
    lead.api.action.add.mutate(action(room, { findings: [findingId] })),
  ]) {
    expect(await refusal(call)).toEqual({
      code: 'NOT_FOUND',
      message: expect.stringMatching(/is not there any more/),
    })
  }
})

test('what leaves the scope, or the register, leaves findings and actions too', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const piece = { kind: 'document', title: 'Procedure', source: 'Desk', date: '2026-11-20', strength: 'fair' } as const
  const { id: evidenceId } = await lead.api.evidence.add.mutate({ assessmentId, ...piece, links: [] })
  await lead.api.finding.add.mutate(finding(room, { evidence: [evidenceId] }))
  await lead.api.action.add.mutate(action(room))
  await lead.api.evidence.remove.mutate({ assessmentId, evidenceId })
  await lead.api.assessment.setScope.mutate({ assessmentId, processes: [{ processId: 'RAF.2', targetLevel: 1 }] })
  expect(await lead.api.finding.list.query({ assessmentId })).toMatchObject([{ concerns: [], evidence: [] }])
  expect(await lead.api.action.list.query({ assessmentId })).toMatchObject([{ closes: [] }])
})

test('places, findings and evidence of another assessment are not found', async () => {
  const [room, other] = [await planWorkshop(server, lead), await planWorkshop(server, lead)]
  const { id: findingId } = await lead.api.finding.add.mutate(finding(room))
  const { id: actionId } = await lead.api.action.add.mutate(action(room))
  const { assessmentId } = other
  const calls = [
    lead.api.finding.change.mutate({ ...finding(other), findingId, revision: 0 }),
    lead.api.finding.remove.mutate({ assessmentId, findingId }),
    lead.api.finding.add.mutate(finding(other, { concerns: [{ processId: 'RAF.9', attributeId: 'PA.1.1' }] })),
    lead.api.finding.add.mutate(finding(other, { concerns: at('PA.9.9') })),
    lead.api.finding.add.mutate(finding(other, { evidence: ['none-such'] })),
    lead.api.action.change.mutate({ ...action(other), actionId, revision: 0 }),
    lead.api.action.remove.mutate({ assessmentId, actionId }),
    lead.api.action.add.mutate(action(other, { findings: [findingId] })),
  ]
  for (const refused of await Promise.all(calls.map(refusal))) expect(refused.code).toBe('NOT_FOUND')
})

test('a gap there can’t be is refused with the way out, and so are forms without what they need', async () => {
  const room = await planWorkshop(server, lead)
  const refusals: [Promise<unknown>, RegExp][] = [
    [lead.api.action.add.mutate(action(room, { closes: at('PA.3.1') })), /^The target of RAF.1, level 2, does not ask/],
    [lead.api.action.add.mutate(action(room, { title: ' ' })), /what is to be done/],
    [lead.api.action.add.mutate(action(room, { due: '2027-02-30' })), /Give the day it is due/],
    [lead.api.finding.add.mutate(finding(room, { title: '' })), /what was found/],
  ]
  for (const [call, message] of refusals) {
    expect(await refusal(call)).toEqual({ code: 'BAD_REQUEST', message: expect.stringMatching(message) })
  }
})

test('once the assessment is ended nothing of it changes', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId, items } = room
  const noor = await room.join('assessor', 'Noor')
  const { id: findingId } = await lead.api.finding.add.mutate(finding(room))
  const { id: actionId } = await lead.api.action.add.mutate(action(room))
  await rateAndRecord(room, [noor], items[0]?.id, ['F'], 'F')
  await lead.api.assessment.conclude.mutate({ assessmentId })
  for (const call of [
    lead.api.finding.add.mutate(finding(room)),
    lead.api.finding.change.mutate({ ...finding(room), findingId, revision: 0 }),
    lead.api.finding.remove.mutate({ assessmentId, findingId }),
    lead.api.action.add.mutate(action(room)),
    lead.api.action.change.mutate({ ...action(room), actionId, revision: 0 }),
    lead.api.action.remove.mutate({ assessmentId, actionId }),
  ]) {
    expect(await refusal(call)).toEqual({ code: 'CONFLICT', message: expect.stringMatching(/is concluded/) })
  }
})

test('each change leaves an event that holds no text of it', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const { id: findingId } = await lead.api.finding.add.mutate(finding(room))
  await lead.api.finding.change.mutate({ ...finding(room), findingId, revision: 0 })
  const { id: actionId } = await lead.api.action.add.mutate(action(room))
  await lead.api.action.change.mutate({ ...action(room), actionId, revision: 0 })
  const progress = { state: 'dropped', reason: 'Secret to the log' } as const
  await lead.api.action.progress.mutate({ assessmentId, actionId, revision: 1, progress })
  await lead.api.action.remove.mutate({ assessmentId, actionId })
  await lead.api.finding.remove.mutate({ assessmentId, findingId })
  const events = await server.services.db.auditEvent.findMany({
    where: { assessmentId, OR: [{ action: { startsWith: 'finding.' } }, { action: { startsWith: 'action.' } }] },
    orderBy: { id: 'asc' },
  })
  expect(events.map(({ action, detail }) => [action, JSON.parse(detail)])).toEqual([
    ['finding.added', { findingId, kind: 'weakness' }],
    ['finding.changed', { findingId, kind: 'weakness' }],
    ['action.added', { actionId }],
    ['action.changed', { actionId }],
    ['action.progressed', { actionId, state: 'dropped' }],
    ['action.removed', { actionId }],
    ['finding.removed', { findingId }],
  ])
})
