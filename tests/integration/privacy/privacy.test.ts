import { afterAll, beforeAll, expect, test } from 'vitest'
import { storedAboutPeople } from '../../../lib/privacy/stored.ts'
import { readStage } from '../../../lib/workshop/stage.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { cast, firstItem, type Member, planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

let admin: Person
let room: Workshop
let ada: Member
beforeAll(async () => {
  admin = await server.firstAccount()
  room = await planWorkshop(server, admin, { sponsor: 'Ada' })
  ada = await room.join('assessor', 'Ada')
})

test('the file of a person has every part that the page of what is stored names, and no password', async () => {
  const data = await ada.api.privacy.own.mutate()
  const named = Object.values(storedAboutPeople).flatMap(({ inFile }) => (inFile === null ? [] : [inFile]))
  expect(Object.keys(data).sort()).toEqual(named.sort())
  expect(JSON.stringify(await admin.api.privacy.own.mutate())).not.toMatch(/passwordHash|scrypt/)
})

test('no file shows a secret ballot, not even to an administrator', async () => {
  const { id: itemId } = firstItem(room)
  const { assessmentId } = room
  await admin.api.workshop.open.mutate({ assessmentId, itemId })
  await cast(ada, room, { itemId, choice: 'P' })
  expect((await admin.api.privacy.ofPerson.mutate({ userId: ada.userId })).ballots).toEqual([])
  await admin.api.workshop.reveal.mutate({ assessmentId, itemId })
  expect((await ada.api.privacy.own.mutate()).ballots).toMatchObject([{ choice: 'P' }])
})

test('a guest who takes the name of somebody else learns nothing of them, and erases nothing of theirs', async () => {
  const other = await planWorkshop(server, admin, { sponsor: 'Ada' })
  const guest = await other.join('observer', 'Maren Voss')
  const elsewhere = await planWorkshop(server, admin, { sponsor: 'Maren Voss' })
  expect((await guest.api.privacy.own.mutate()).sponsored).toEqual([])
  const namesake = await elsewhere.join('observer', 'Maren Voss')
  await namesake.api.privacy.eraseOwn.mutate({ name: 'Maren Voss' })
  const { assessmentId } = elsewhere
  expect(await admin.api.assessment.get.query({ assessmentId })).toMatchObject({ sponsor: 'Maren Voss' })
})

test('people of another organisation are neither found nor erased, and guests look after themselves alone', async () => {
  const stranger = await server.strangerAccount('Stig')
  await server.services.db.user.update({ where: { id: stranger.userId }, data: { role: 'administrator' } })
  const { userId } = ada
  for (const call of [
    stranger.api.privacy.ofPerson.mutate({ userId }),
    stranger.api.privacy.erase.mutate({ userId, name: 'Ada' }),
  ]) {
    expect(await refusal(call)).toMatchObject({ code: 'NOT_FOUND' })
  }
  expect(await refusal(ada.api.privacy.erase.mutate({ userId: admin.userId, name: admin.name }))).toMatchObject({
    code: 'FORBIDDEN',
  })
  expect(await refusal(admin.api.privacy.erase.mutate({ userId, name: 'Adah' }))).toMatchObject({ code: 'BAD_REQUEST' })
})

test('somebody who is erased is out at once, and a pseudonym stands where their name did; their ballots count', async () => {
  const { assessmentId, stage } = room
  const open = await ada.open(stage)
  const seen = await admin.open(stage)
  const { pseudonym } = await admin.api.privacy.erase.mutate({ userId: ada.userId, name: 'Ada' })
  expect(pseudonym).toMatch(/^Former member \d+$/)
  expect(await open.closed).toBe(4401)
  await seen.when((doc) => readStage(doc) !== undefined)

  const { db } = server.services
  expect(await db.session.count({ where: { userId: ada.userId } })).toBe(0)
  expect(await db.ballot.count({ where: { memberId: ada.memberId } })).toBe(1)
  const plan = await admin.api.assessment.get.query({ assessmentId })
  expect(plan.members).toContainEqual(expect.objectContaining({ name: pseudonym }))
  expect(plan).toMatchObject({ sponsor: pseudonym })
  const report = JSON.stringify(await admin.api.report.preview.query({ assessmentId }))
  expect(report).toContain(pseudonym)
  expect(report).not.toContain('"Ada"')
  const erased = await db.auditEvent.findMany({ where: { action: 'person.erased', actorId: admin.userId } })
  expect(erased.map(({ detail }) => JSON.parse(detail))).toContainEqual({ userId: ada.userId })
})

test('the only administrator stays', async () => {
  expect(await refusal(admin.api.privacy.eraseOwn.mutate({ name: admin.name }))).toMatchObject({ code: 'CONFLICT' })
})
