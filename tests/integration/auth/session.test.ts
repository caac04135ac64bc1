import { encode } from 'next-auth/jwt'
import { afterAll, expect, test } from 'vitest'
import { type Person, personAt, signOutAt } from '../person.ts'
import { refusal, startServer } from '../server.ts'
import { planWorkshop } from '../workshop.ts'

const server = await startServer()
const ines = await server.firstAccount()
const { assessmentId, stage } = await planWorkshop(server, ines)
const { db, config } = server.services
afterAll(server.close)

const inesAgain = () => server.signIn('password', { email: 'ines@example.org', password: 'correct horse battery' })

async function expectSignedOut(person: Person): Promise<void> {
  expect(await person.refused(stage)).toBe(4401)
  expect(await refusal(person.api.assessment.get.query({ assessmentId }))).toMatchObject({ code: 'UNAUTHORIZED' })
}

/** Ines, by a cookie that lasts so many seconds. */
async function byCookie(maxAge: number, secret: string, sid: string | undefined) {
  const token = await encode({ token: { sub: ines.userId, name: ines.name, ...(sid && { sid }) }, secret, maxAge })
  return personAt(server.url, { ...ines, cookie: `next-auth.session-token=${token}` })
}

async function sessionIdOf(person: Person): Promise<string> {
  const sessions = await person.api.session.list.query()
  const own = sessions.find(({ isThis }) => isThis)
  if (!own) throw new Error('Nobody is signed in by this cookie.')
  return own.id
}

test.each([
  ['that has expired', -60, '', true],
  ['signed with another secret', 60, 'another secret than the server’s', true],
  ['that names no session', 60, '', false],
])('a cookie %s opens no document and no procedure', async (_, maxAge, otherSecret, namesSession) => {
  const sid = await sessionIdOf(await inesAgain())
  await (await (await byCookie(60, config.secret, sid)).open(stage)).close()
  await expectSignedOut(await byCookie(maxAge, otherSecret || config.secret, namesSession ? sid : undefined))
})

test.each([
  ['at its end', { expiresAt: new Date(Date.now() - 1000) }],
  ['unused for long', { seenAt: new Date(Date.now() - 8 * 24 * 60 * 60 * 1000) }],
  ['ended', { endedAt: new Date() }],
])('a session that is %s opens nothing, whatever the cookie says', async (_, data) => {
  const person = await inesAgain()
  await db.session.update({ where: { id: await sessionIdOf(person) }, data })
  await expectSignedOut(person)
})

test('no session of a deactivated account stands, whatever its row says', async () => {
  const olav = await server.colleague(ines, 'member', 'Olav')
  expect(await olav.api.session.list.query()).toHaveLength(1)
  await db.user.update({ where: { id: olav.userId }, data: { deactivatedAt: new Date() } })
  expect(await db.session.count({ where: { userId: olav.userId, endedAt: null } })).toBe(1)
  await expectSignedOut(olav)
})

test('who signs out is out, also with the cookie they had, and their sockets are closed', async () => {
  const person = await inesAgain()
  const other = await inesAgain()
  const open = await person.open(stage)
  await signOutAt(server.url, person)
  expect(await open.closed).toBe(4401)
  await expectSignedOut(person)
  expect(await other.api.account.me.query()).toMatchObject({ user: { id: ines.userId } })
})

test('somebody sees where they are signed in, and ends one session or all others, sockets included', async () => {
  const here = await inesAgain()
  const [phone, tablet] = [await inesAgain(), await inesAgain()]
  const [onPhone, onTablet] = [await phone.open(stage), await tablet.open(stage)]
  const stranger = await server.strangerAccount('Stig')

  const phoneId = await sessionIdOf(phone)
  expect(await here.api.session.list.query()).toContainEqual(
    expect.objectContaining({ id: phoneId, way: 'password', isThis: false }),
  )
  // An id that is somebody else's ends nothing.
  await stranger.api.session.end.mutate({ sessionId: phoneId })
  expect(await phone.api.account.me.query()).toMatchObject({ user: { id: ines.userId } })

  const written = () => db.auditEvent.count({ where: { actorId: ines.userId, action: 'session.ended' } })
  const before = await written()
  const standing = (await here.api.session.list.query()).length
  await here.api.session.end.mutate({ sessionId: phoneId })
  expect(await onPhone.closed).toBe(4401)
  await expectSignedOut(phone)

  await here.api.session.endOthers.mutate()
  expect(await onTablet.closed).toBe(4401)
  await expectSignedOut(tablet)
  expect(await here.api.session.list.query()).toEqual([expect.objectContaining({ isThis: true })])
  // Each that was ended is in the audit trail; one that stands is not.
  expect((await written()) - before).toBe(standing - 1)
  expect(await refusal(server.nobody.api.session.list.query())).toMatchObject({ code: 'UNAUTHORIZED' })
})
