import { afterAll, beforeAll, expect, test } from 'vitest'
import { rateAndRecord } from '../results/recording.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { type Member, planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
let sponsor: Member
let ada: Member
let room: Workshop

beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
  ada = await room.join('assessor', 'Ada')
  sponsor = await room.join('sponsor', 'Maren Voss')
  for (const { id } of room.items) await rateAndRecord(room, [ada], id, ['F'], 'F')
})

const versions = () => lead.api.report.list.query({ assessmentId: room.assessmentId })

test('put up, remarked on, issued and signed: each with who and when, bound to what was frozen', async () => {
  const { assessmentId } = room
  const { id: reportId, sha256 } = await lead.api.report.putUp.mutate({ assessmentId })
  const signing = { assessmentId, reportId, sha256 }
  await sponsor.api.report.remark.mutate({ assessmentId, reportId, kind: 'change', text: 'Name the second site.' })
  expect(await refusal(lead.api.report.sign.mutate({ ...signing, confirmation: 'Ines Calder' }))).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/Issue it first/),
  })
  expect(await refusal(lead.api.report.share.mutate({ assessmentId, reportId, days: 7 }))).toMatchObject({
    code: 'CONFLICT',
  })
  expect(await server.nobody.api.report.verify.query({ sha256 })).toBeNull()
  await lead.api.report.issue.mutate({ assessmentId, reportId })
  expect(await refusal(sponsor.api.report.sign.mutate({ ...signing, confirmation: 'Somebody' }))).toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringMatching(/your name, Maren Voss/),
  })
  await sponsor.api.report.sign.mutate({ ...signing, confirmation: ' maren  voss ' })
  await lead.api.report.sign.mutate({ ...signing, confirmation: 'correct horse battery' })
  expect(await refusal(sponsor.api.report.sign.mutate({ ...signing, confirmation: 'Maren Voss' }))).toMatchObject({
    code: 'CONFLICT',
  })
  const wrongContent = { ...signing, sha256: '0'.repeat(64), confirmation: 'Ines Calder' }
  expect(await refusal(lead.api.report.sign.mutate(wrongContent))).toMatchObject({ code: 'CONFLICT' })
  await lead.api.report.noteSignature.mutate({ ...signing, name: 'Board of Ostvale', reference: 'Letter of 3 May' })
  expect((await versions())[0]).toMatchObject({
    state: 'issued',
    remarks: [{ by: 'Maren Voss', kind: 'change', text: 'Name the second site.' }],
    signatures: [
      { role: 'sponsor', name: 'Maren Voss', reference: '', sha256 },
      { role: 'lead', name: 'Ines Calder', sha256 },
      { role: 'sponsor', name: 'Board of Ostvale', reference: 'Letter of 3 May', sha256 },
    ],
  })
})

test('a later version needs a reason, tells what changed, and the former stays until it is issued', async () => {
  const { assessmentId, items } = room
  expect(await refusal(lead.api.report.issueNow.mutate({ assessmentId }))).toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringMatching(/^Version 1 stands\. Say why/),
  })
  const [item] = items
  if (!item) throw new Error('There is nothing to rate.')
  await lead.api.workshop.reopen.mutate({ assessmentId, itemId: item.id, reason: 'A new audit.' })
  const { id: reportId } = await lead.api.report.putUp.mutate({ assessmentId, reason: 'The audit of May.' })
  expect((await versions()).map(({ state }) => state)).toEqual(['review', 'issued'])
  const changes = await lead.api.report.changes.query({ assessmentId, reportId })
  expect(changes).toContainEqual(expect.objectContaining({ kind: 'rating', from: 'F', to: null }))
  expect(changes.some(({ kind }) => kind === 'level')).toBe(true)
  await lead.api.report.issue.mutate({ assessmentId, reportId })
  const [second, first] = await versions()
  expect(second).toMatchObject({ state: 'issued', supersedes: 1, reason: 'The audit of May.' })
  expect(first).toMatchObject({ state: 'superseded', ended: { by: 2, reason: 'The audit of May.' } })
  const { content } = await lead.api.report.get.query({ assessmentId, reportId: first?.id ?? '' })
  expect(content.processes[0]?.instances[0]?.items?.[0]?.result?.rating).toBe('F')
})

test('a version that is withdrawn says why and can be neither issued nor withdrawn again', async () => {
  const { assessmentId } = room
  const [standing] = await versions()
  const reportId = standing?.id ?? ''
  await lead.api.report.withdraw.mutate({ assessmentId, reportId, reason: 'The wrong unit.' })
  expect((await versions())[0]).toMatchObject({ state: 'withdrawn', ended: { by: null, reason: 'The wrong unit.' } })
  expect(await refusal(lead.api.report.issue.mutate({ assessmentId, reportId }))).toMatchObject({ code: 'CONFLICT' })
  const again = lead.api.report.withdraw.mutate({ assessmentId, reportId, reason: 'Once more.' })
  expect(await refusal(again)).toMatchObject({ code: 'CONFLICT' })
})

test('every step is in the audit trail', async () => {
  const events = await server.services.db.auditEvent.findMany({ where: { assessmentId: room.assessmentId } })
  const steps = events.map(({ action }) => action).filter((action) => action.startsWith('report.'))
  expect(steps).toEqual([
    'report.put-up',
    'report.remarked',
    'report.issued',
    ...Array(3).fill('report.signed'),
    'report.put-up',
    'report.issued',
    'report.superseded',
    'report.withdrawn',
  ])
})
