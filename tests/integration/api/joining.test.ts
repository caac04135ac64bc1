import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { readStage } from '../../../lib/workshop/stage.ts'
import { refusal, startServer, type TestServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let workshop: Workshop
beforeAll(async () => {
  workshop = await planWorkshop(server, await server.firstAccount())
})

const waiting = () => workshop.lead.api.invitation.waiting.query({ assessmentId: workshop.assessmentId })

/** Somebody who has come by a link that asks the lead. */
async function arrive(name: string, at: Pick<TestServer, 'guest'> = server, { assessmentId, lead } = workshop) {
  const { token } = await lead.api.invitation.create.mutate({ assessmentId, role: 'assessor', asksLead: true })
  const person = await at.guest(token, name)
  const requests = await lead.api.invitation.waiting.query({ assessmentId })
  const request = requests.find((candidate) => candidate.name === name)
  if (!request) throw new Error(`${name} is not waiting.`)
  return { person, token, requestId: request.id }
}

test('whoever comes by a link that asks the lead reads nothing until they are let in, then what their role reads', async () => {
  const { assessmentId, lead, stage, worksheet } = workshop
  const leads = await lead.open(stage)
  const { person, token, requestId } = await arrive('Ana')
  expect(await waiting()).toEqual([{ id: requestId, name: 'Ana', role: 'assessor' }])
  await leads.when((doc) => readStage(doc)?.waiting.join() === requestId)

  expect(await person.api.invitation.standing.query({ token })).toEqual({ state: 'waiting' })
  expect(await person.api.assessment.list.query()).toEqual([])
  expect(await refusal(person.api.assessment.get.query({ assessmentId }))).toMatchObject({ code: 'NOT_FOUND' })
  for (const document of [stage, worksheet]) expect(await person.refused(document)).toBe(4404)

  await lead.api.invitation.admit.mutate({ assessmentId, requestId })
  expect(await person.api.invitation.standing.query({ token })).toEqual({ state: 'in', assessmentId })
  expect((await person.api.assessment.get.query({ assessmentId })).me.role).toBe('assessor')
  await person.open(worksheet)
  await leads.when((doc) => readStage(doc)?.waiting.length === 0)
  expect(await waiting()).toEqual([])
})

test('who waits at the door is answered once there is word, and holds one request at most', async () => {
  const { assessmentId, lead } = workshop
  const { person, token, requestId } = await arrive('Bo')
  const earlier = person.api.invitation.nextStanding.query({ token })
  let answered = false
  void earlier.then(() => {
    answered = true
  })
  await waiting()
  expect(answered).toBe(false)
  const word = person.api.invitation.nextStanding.query({ token })
  expect(await earlier).toEqual({ state: 'waiting' })
  await lead.api.invitation.admit.mutate({ assessmentId, requestId })
  expect(await word).toEqual({ state: 'in', assessmentId })
  expect(await person.api.invitation.nextStanding.query({ token })).toEqual({ state: 'in', assessmentId })
})

test('whoever is turned away is told so, and does not come in by asking again', async () => {
  const { assessmentId, lead, stage } = workshop
  const { person, token, requestId } = await arrive('Kim')
  await lead.api.invitation.turnAway.mutate({ assessmentId, requestId })
  expect(await person.api.invitation.standing.query({ token })).toEqual({ state: 'turned-away' })
  expect(await refusal(person.api.invitation.accept.mutate({ token }))).toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringContaining('did not let you in'),
  })
  expect(await person.refused(stage)).toBe(4404)
  expect(await refusal(lead.api.invitation.admit.mutate({ assessmentId, requestId }))).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('who waits goes on waiting when they ask again, and when the link is withdrawn', async () => {
  const { assessmentId, lead } = workshop
  const { person, token, requestId } = await arrive('Bo')
  expect(await person.api.invitation.accept.mutate({ token })).toEqual({ state: 'waiting' })
  const [link] = await lead.api.invitation.list.query({ assessmentId })
  await lead.api.invitation.revoke.mutate({ assessmentId, invitationId: link?.id ?? '' })
  expect(await person.api.invitation.standing.query({ token })).toEqual({ state: 'waiting' })
  expect((await waiting()).map(({ id }) => id)).toEqual([requestId])
})

test('a request is decided by the lead of its own assessment alone, and deciding is kept in the trail', async () => {
  const { requestId } = await arrive('Dag')
  const other = await planWorkshop(server, workshop.lead)
  for (const decide of ['admit', 'turnAway'] as const) {
    const call = workshop.lead.api.invitation[decide].mutate({ assessmentId: other.assessmentId, requestId })
    expect(await refusal(call)).toMatchObject({ code: 'NOT_FOUND' })
  }
  await workshop.lead.api.invitation.admit.mutate({ assessmentId: workshop.assessmentId, requestId })
  const events = await server.services.db.auditEvent.findMany({ where: { assessmentId: workshop.assessmentId } })
  const acts = events.map(({ action }) => action).filter((action) => action.startsWith('member.'))
  expect(acts).toEqual(expect.arrayContaining(['member.asked', 'member.joined', 'member.turnedAway']))
})

test('who waits goes on waiting when the server starts anew, by a link that was withdrawn too, and is let in', async () => {
  const data = mkdtempSync(join(tmpdir(), 'assay-joining-'))
  onTestFinished(() => rmSync(data, { recursive: true }))
  const first = await startServer({ data })
  const before = await planWorkshop(first, await first.firstAccount())
  const { assessmentId, stage, worksheet } = before
  const { person, token, requestId } = await arrive('Eva', first, before)
  const [link] = await before.lead.api.invitation.list.query({ assessmentId })
  await before.lead.api.invitation.revoke.mutate({ assessmentId, invitationId: link?.id ?? '' })
  await first.close()

  const second = await startServer({ data })
  onTestFinished(second.close)
  const lead = second.backAs(before.lead)
  const eva = second.backAs(person)
  expect(await eva.api.invitation.standing.query({ token })).toEqual({ state: 'waiting' })
  expect(await eva.refused(stage)).toBe(4404)
  const leads = await lead.open(stage)
  await leads.when((doc) => readStage(doc)?.waiting.join() === requestId)
  expect(await lead.api.invitation.waiting.query({ assessmentId })).toEqual([
    { id: requestId, name: 'Eva', role: 'assessor' },
  ])

  await lead.api.invitation.admit.mutate({ assessmentId, requestId })
  expect(await eva.api.invitation.standing.query({ token })).toEqual({ state: 'in', assessmentId })
  await leads.when((doc) => readStage(doc)?.waiting.length === 0)
  await eva.open(worksheet)
})
