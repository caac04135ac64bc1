import { afterAll, expect, test } from 'vitest'
import { deleteOldEvents } from '../../../server/audit/retention.ts'
import { verifyChain } from '../../../server/audit/verify.ts'
import { refusal, startServer } from '../server.ts'
import { cast, planWorkshop } from '../workshop.ts'

const server = await startServer()
const ines = await server.firstAccount()
const stranger = await server.strangerAccount('Stig')
afterAll(server.close)

const workshop = await planWorkshop(server, ines)
const { assessmentId } = workshop
const ana = await workshop.join('assessor', 'Ana Reyes')
const olga = await workshop.join('observer', 'Olga Berg')

const ofLead = (asked = {}) => ines.api.auditLog.ofAssessment.query({ assessmentId, ...asked })
const actionsOf = (events: { action: string }[]) => events.map(({ action }) => action)

test('the lead reads what happened in the assessment, newest first, by kind, day and page', async () => {
  await ines.api.assessment.update.mutate({ assessmentId, title: 'Service desk, winter' })
  const all = await ofLead()
  expect(actionsOf(all)).toEqual([
    'plan.changed',
    'member.joined',
    'invitation.created',
    'member.joined',
    'invitation.created',
    'assessment.created',
  ])
  expect(all[1]).toMatchObject({ actor: 'Olga Berg', address: expect.stringContaining('127.0.0.1') })
  expect(JSON.parse(all[0]?.detail ?? '')).toMatchObject({
    changes: { title: { before: 'Service desk, autumn', after: 'Service desk, winter' } },
  })
  await ines.api.assessment.update.mutate({ assessmentId, sponsor: 'Maren Voss' })
  const [named] = await ofLead({ kind: 'plan' })
  expect(JSON.parse(named?.detail ?? '')).toEqual({ fields: ['sponsor'], changes: {} })
  expect(actionsOf((await ofLead({ kind: 'plan' })).slice(1))).toEqual(['plan.changed', 'assessment.created'])
  const today = new Date().toISOString().slice(0, 10)
  expect(await ofLead({ from: today, to: today })).toHaveLength(7)
  expect(await ofLead({ to: '2020-01-01' })).toEqual([])
  expect(actionsOf(await ofLead({ cursor: all[3]?.id }))).toEqual(['invitation.created', 'assessment.created'])
})

test('of a round that is open it says that it is, and nothing of a ballot', async () => {
  const [item] = workshop.items
  const itemId = item?.id ?? ''
  await ines.api.workshop.open.mutate({ assessmentId, itemId })
  const before = await ofLead()
  await cast(ana, workshop, { itemId, choice: 'P', remark: 'Quite unlike the others.' })
  expect(await ofLead()).toEqual(before)
  await ines.api.workshop.reveal.mutate({ assessmentId, itemId })
  const [revealed] = await ofLead({ kind: 'rating' })
  expect(revealed).toMatchObject({ action: 'round.revealed', detail: expect.not.stringMatching(/unlike|"P"/) })
})

test('an administrator reads what happened in the organisation, and nothing of another one', async () => {
  await planWorkshop(server, stranger)
  const own = await ines.api.auditLog.ofOrganisation.query({})
  expect(actionsOf(own)).toContain('session.began')
  expect(new Set(own.map(({ actor }) => actor))).toEqual(new Set(['Ines Calder', 'Ana Reyes', 'Olga Berg']))
  expect(actionsOf(await ines.api.auditLog.ofOrganisation.query({ kind: 'signIn' }))).toContain('session.began')
})

test('files hold the same events, and no cell that a spreadsheet computes', async () => {
  await ines.api.assessment.update.mutate({ assessmentId, title: '=1+1' })
  const read = async (format: 'csv' | 'json') => {
    const { base64 } = await ines.api.auditLog.fileOfAssessment.query({ assessmentId, format })
    return Buffer.from(base64, 'base64').toString()
  }
  expect(JSON.parse(await read('json'))).toEqual(await ofLead())
  const csv = await read('csv')
  expect(csv).toContain("'=1+1")
  expect(csv).toContain('Plan changed')
  expect(csv.trim().split('\r\n')).toHaveLength((await ofLead()).length + 1)
})

test('nobody else reads it', async () => {
  for (const person of [ana, olga]) {
    expect(await refusal(person.api.auditLog.ofAssessment.query({ assessmentId }))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await refusal(person.api.auditLog.ofOrganisation.query({}))).toMatchObject({ code: 'FORBIDDEN' })
  }
  const asked = { assessmentId, format: 'csv' } as const
  expect(await refusal(stranger.api.auditLog.ofAssessment.query(asked))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusal(stranger.api.auditLog.fileOfAssessment.query(asked))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusal(server.nobody.api.auditLog.ofOrganisation.query({}))).toMatchObject({ code: 'UNAUTHORIZED' })
})

test('events are kept for as long as the organisation sets, and the chain is followed from where it was cut', async () => {
  const { db } = server.services
  const yearMs = 366 * 24 * 60 * 60 * 1000
  const events = () => db.auditEvent.count()
  const all = await events()
  expect(await deleteOldEvents(db, Date.now() + yearMs)).toBe(0)
  expect(await refusal(ines.api.auditLog.keepFor.mutate({ days: 7 }))).toMatchObject({ code: 'BAD_REQUEST' })
  expect(await refusal(ana.api.auditLog.keepFor.mutate({ days: null }))).toMatchObject({ code: 'FORBIDDEN' })
  await ines.api.auditLog.keepFor.mutate({ days: 90 })
  // The other organisation keeps them for ever, and both share the chain.
  expect(await deleteOldEvents(db, Date.now() + yearMs)).toBe(0)
  await stranger.api.auditLog.keepFor.mutate({ days: 365 })
  expect(await ines.api.auditLog.retention.query()).toEqual({ days: 90 })
  expect(await deleteOldEvents(db, Date.now())).toBe(0)
  expect(await deleteOldEvents(db, Date.now() + yearMs)).toBe(all + 2)
  // Both organisations are told.
  expect(actionsOf(await ines.api.auditLog.ofOrganisation.query({}))).toEqual(['audit.shortened'])
  expect(await events()).toBe(2)
  expect(await verifyChain(db)).toMatchObject({ events: 2, fault: undefined })
  await ines.api.assessment.update.mutate({ assessmentId, title: 'Service desk, spring' })
  expect(await verifyChain(db)).toMatchObject({ events: 3, fault: undefined })

  // A cut that no event tells of is somebody who wants to get rid of events.
  const [last] = await db.auditEvent.findMany({ orderBy: { id: 'asc' }, take: 1, skip: 1 })
  await db.auditCut.create({ data: { upTo: last?.id ?? 0, hash: last?.hash ?? '' } })
  await db.auditEvent.deleteMany({ where: { id: { lte: last?.id ?? 0 } } })
  expect((await verifyChain(db)).fault).toContain('no event says that they were deleted')
})
