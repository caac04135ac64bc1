import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStage } from '../../../lib/workshop/stage.ts'
import { proposeDraft } from '../../../lib/workshop/worksheet.ts'
import { linkToken } from '../../../server/auth/link.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { cast, firstItem, planWorkshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
beforeAll(async () => {
  lead = await server.firstAccount()
})

test('a guest joins with a name alone, and the lead’s page learns of it by the stage', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const stage = await lead.open(room.stage)
  const before = readStage(stage.doc)?.topics.team ?? 0
  const guest = await room.join('assessor', 'Ada')
  await stage.when((doc) => (readStage(doc)?.topics.team ?? 0) > before)
  const { members } = await lead.api.assessment.get.query({ assessmentId })
  expect(members).toMatchObject([
    { name: 'Ines Calder', role: 'lead', kind: 'account' },
    { id: guest.memberId, name: 'Ada', role: 'assessor', kind: 'guest' },
  ])
})

test('an invitation shows what it is to, before anybody has joined', async () => {
  const { assessmentId } = await planWorkshop(server, lead)
  const { token } = await lead.api.invitation.create.mutate({ assessmentId, role: 'participant' })
  expect(await server.nobody.api.invitation.open.query({ token })).toEqual({
    title: 'Service desk, autumn',
    unit: 'Service desk Oslo',
    organisation: 'Northbridge',
    role: 'participant',
    lead: 'Ines Calder',
  })
})

test('an invitation that was withdrawn or has expired lets nobody in, and says so', async () => {
  const { assessmentId } = await planWorkshop(server, lead)
  const withdrawn = await lead.api.invitation.create.mutate({ assessmentId, role: 'assessor' })
  const old = await lead.api.invitation.create.mutate({ assessmentId, role: 'observer', days: 1 })
  await lead.api.invitation.create.mutate({ assessmentId, role: 'sponsor' })
  await lead.api.invitation.revoke.mutate({ assessmentId, invitationId: withdrawn.id })
  await server.services.db.invitation.update({ where: { id: old.id }, data: { expiresAt: new Date(0) } })

  for (const { token } of [withdrawn, old]) {
    const gone = { code: 'PRECONDITION_FAILED', message: expect.stringMatching(/no longer valid\. Ask the lead/) }
    expect(await refusal(server.nobody.api.invitation.open.query({ token }))).toEqual(gone)
    expect(await refusal((await server.strangerAccount('Kai')).api.invitation.accept.mutate({ token }))).toEqual(gone)
    await expect(server.guest(token, 'Ada')).rejects.toThrow(/refused/)
  }
  const states = (await lead.api.invitation.list.query({ assessmentId })).map(({ role, state }) => `${role} ${state}`)
  expect(states.sort()).toEqual(['assessor revoked', 'observer expired', 'sponsor open'])
})

test('a token that was not made here opens nothing', async () => {
  const { assessmentId } = await planWorkshop(server, lead)
  const { id, token } = await lead.api.invitation.create.mutate({ assessmentId, role: 'assessor' })
  const made = [`${id}.aaaaaaaaaaaaaaaaaaaaaa`, id, linkToken('another secret', 'invitation', id), `x${token}`]
  for (const forged of made) {
    const { code } = await refusal(server.nobody.api.invitation.open.query({ token: forged }))
    expect(code).toBe('NOT_FOUND')
  }
})

test('nobody becomes lead by a link', async () => {
  const { assessmentId } = await planWorkshop(server, lead)
  const asked = JSON.parse('{ "role": "lead" }')
  const { code } = await refusal(lead.api.invitation.create.mutate({ assessmentId, ...asked }))
  expect(code).toBe('BAD_REQUEST')
})

test('somebody with an account joins as who they are, once, and keeps their role', async () => {
  const { assessmentId } = await planWorkshop(server, lead)
  const kai = await server.strangerAccount('Kai Elsewhere')
  const first = await lead.api.invitation.create.mutate({ assessmentId, role: 'assessor' })
  const second = await lead.api.invitation.create.mutate({ assessmentId, role: 'observer' })
  await kai.api.invitation.accept.mutate({ token: first.token })
  expect(await kai.api.invitation.accept.mutate({ token: second.token })).toEqual({ state: 'in', assessmentId })
  expect(await kai.api.assessment.list.query()).toMatchObject([{ id: assessmentId, role: 'assessor' }])
})

test('a role of the demo can’t join a workshop, since anybody may enter as it', async () => {
  const { assessmentId } = await planWorkshop(server, lead)
  const { token } = await lead.api.invitation.create.mutate({ assessmentId, role: 'assessor' })
  const visitor = await server.strangerAccount('Visitor')
  await server.services.db.user.update({ where: { id: visitor.userId }, data: { kind: 'demo' } })
  expect(await refusal(visitor.api.invitation.accept.mutate({ token }))).toMatchObject({ code: 'FORBIDDEN' })
})

test('a role change closes the open sockets at once, to come back with the new right', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const { memberId, api, open, refused } = await room.join('assessor', 'Ada')
  const ballot = { kind: 'ballot', workshop: assessmentId, member: memberId } as const
  const sockets = [await open(room.stage), await open(room.worksheet), await open(ballot)]
  const bystander = await lead.open(room.stage)

  await lead.api.member.setRole.mutate({ assessmentId, memberId, role: 'observer' })
  for (const socket of sockets) expect(await socket.closed).toBe(1012)
  await bystander.when((doc) => readStage(doc) !== undefined)
  expect(await refused(ballot)).toBe(4403)
  const worksheet = await open(room.worksheet)
  proposeDraft(worksheet.doc, firstItem(room).attributeId, 'F')
  expect(await worksheet.closed).toBe(4403)
  expect((await api.assessment.get.query({ assessmentId })).me.role).toBe('observer')

  await lead.api.member.setRole.mutate({ assessmentId, memberId, role: 'assessor' })
  await (await open(ballot)).close()
})

test('a removal closes the open sockets for good, and the API is as closed as they are', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId } = room
  const { id: itemId } = firstItem(room)
  const ada = await room.join('assessor', 'Ada')
  const bo = await room.join('assessor', 'Bo')
  await lead.api.workshop.open.mutate({ assessmentId, itemId })
  await cast(ada, room, { itemId, choice: 'N' })
  await lead.api.workshop.reveal.mutate({ assessmentId, itemId })
  await lead.api.workshop.again.mutate({ assessmentId, itemId })
  await cast(ada, room, { itemId, round: 2, choice: 'N' })
  await cast(bo, room, { itemId, round: 2, choice: 'F' })
  const stage = await lead.open(room.stage)
  await stage.when((doc) => readStage(doc)?.voted.length === 2)
  const sockets = [await ada.open(room.stage), await ada.open(room.worksheet)]

  await lead.api.member.remove.mutate({ assessmentId, memberId: ada.memberId })
  for (const socket of sockets) expect(await socket.closed).toBe(4404)
  expect(await ada.refused(room.stage)).toBe(4404)
  expect((await refusal(ada.api.assessment.get.query({ assessmentId }))).code).toBe('NOT_FOUND')
  expect(await ada.api.assessment.list.query()).toEqual([])

  // What was revealed stays with its name; what was still secret counts no more.
  await stage.when((doc) => readStage(doc)?.voted.length === 1)
  await lead.api.workshop.reveal.mutate({ assessmentId, itemId })
  const { rounds } = await lead.api.workshop.history.query({ assessmentId, itemId })
  expect(rounds).toMatchObject([
    { ballots: [{ name: 'Ada', choice: 'N' }] },
    { ballots: [{ name: 'Bo', choice: 'F' }] },
  ])
  expect(rounds[1]?.ballots).toHaveLength(1)
  const plan = await lead.api.assessment.get.query({ assessmentId })
  expect(plan.members.map(({ name }) => name)).toEqual(['Ines Calder', 'Bo'])
  expect(plan.formerMembers).toMatchObject([{ id: ada.memberId, name: 'Ada', role: 'assessor' }])
})

test('whoever was removed can’t come back by a link, until the lead takes them back', async () => {
  const { assessmentId } = await planWorkshop(server, lead)
  const kai = await server.strangerAccount('Kai Elsewhere')
  const { token } = await lead.api.invitation.create.mutate({ assessmentId, role: 'assessor' })
  await kai.api.invitation.accept.mutate({ token })
  const { memberId } = (await kai.api.assessment.get.query({ assessmentId })).me
  await lead.api.member.remove.mutate({ assessmentId, memberId })
  expect(await refusal(kai.api.invitation.accept.mutate({ token }))).toMatchObject({ code: 'FORBIDDEN' })
  await lead.api.member.takeBack.mutate({ assessmentId, memberId })
  expect((await kai.api.assessment.get.query({ assessmentId })).me).toEqual({ memberId, role: 'assessor' })
})

test('an assessment is never left without a lead, also when two leads step down at once', async () => {
  const room = await planWorkshop(server, lead)
  const { assessmentId, plan } = room
  const alone = { assessmentId, memberId: plan.me.memberId }
  const kept = { code: 'CONFLICT', message: expect.stringMatching(/Give the lead to somebody else first/) }
  expect(await refusal(lead.api.member.remove.mutate(alone))).toEqual(kept)
  expect(await refusal(lead.api.member.setRole.mutate({ ...alone, role: 'observer' }))).toEqual(kept)

  const ada = await room.joinAsLead('Ada')
  const answers = await Promise.allSettled([
    lead.api.member.setRole.mutate({ ...alone, role: 'assessor' }),
    ada.api.member.setRole.mutate({ assessmentId, memberId: ada.memberId, role: 'assessor' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [one, two] = await Promise.all([lead, ada].map(({ api }) => api.assessment.get.query({ assessmentId })))
  expect([one?.me.role, two?.me.role].sort()).toEqual(['assessor', 'lead'])
})
