import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import { freePort, startMailSink, tokenIn } from '../mail-sink.ts'
import { refusal, startServer } from '../server.ts'

const sink = await startMailSink()
const port = await freePort()
const server = await startServer({
  environment: {
    PORT: String(port),
    ASSAY_URL: `http://127.0.0.1:${port}`,
    ASSAY_SMTP_URL: sink.url,
    ASSAY_MAIL_FROM: 'assay@example.org',
  },
})
const ines = await server.firstAccount()
const { db } = server.services
const { account } = server.nobody.api
afterAll(async () => {
  await server.close()
  await sink.close()
})

const sendTo = (email: string, purpose: 'sign-in' | 'new-password' = 'sign-in') =>
  account.sendLink.mutate({ email, purpose })

/** A fresh link for a colleague of her own, so that limits of one test don't touch another. */
async function linkFor(purpose: 'sign-in' | 'new-password') {
  const person = await server.colleague(ines, 'member', 'Gro')
  const { email } = await db.user.findUniqueOrThrow({ where: { id: person.userId } })
  if (!email) throw new Error('An account has an e-mail address.')
  await sendTo(email, purpose)
  const letter = await sink.letterTo(email)
  return { person, email, letter, token: tokenIn(letter) }
}

test('a link signs in once, as whom it was sent to, and leaves a trace; the database has its hash alone', async () => {
  const { person, email, letter, token } = await linkFor('sign-in')
  expect(letter).toContain(`To: ${email}`)
  expect(letter).toContain('From: assay@example.org')
  expect(letter).not.toMatch(/<img|<script/)
  expect(JSON.stringify(await db.oneTimeToken.findMany())).not.toContain(token)
  const again = await server.signIn('link', { token })
  expect(again.userId).toBe(person.userId)
  await expect(server.signIn('link', { token })).rejects.toThrow(/refused/)
  const sessions = await again.api.session.list.query()
  expect(sessions.find(({ isThis }) => isThis)?.way).toBe('link')
  const events = await db.auditEvent.findMany({
    where: { actorId: person.userId, action: { startsWith: 'account.link' } },
  })
  expect(events.map(({ action }) => action).sort()).toEqual(['account.linkSent', 'account.linkUsed'])
})

test('of ten uses of one link at the same time one signs in', async () => {
  const { token } = await linkFor('sign-in')
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => server.signIn('link', { token })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a link that is too old, made up or for something else does not sign in', async () => {
  const old = await linkFor('sign-in')
  await db.oneTimeToken.updateMany({
    where: { userId: old.person.userId },
    data: { expiresAt: new Date(Date.now() - 1000) },
  })
  const forPassword = await linkFor('new-password')
  for (const token of [old.token, forPassword.token, 'x'.repeat(43), '']) {
    await expect(server.signIn('link', { token })).rejects.toThrow(/refused/)
  }
})

test('a link of an account that was deactivated does not sign in, and none is sent to it', async () => {
  const { person, email, token } = await linkFor('sign-in')
  await ines.api.organisation.deactivate.mutate({ userId: person.userId })
  await expect(server.signIn('link', { token })).rejects.toThrow(/refused/)
  await sendTo(email)
  await linkFor('sign-in') // a later letter has come, so an earlier one would have
  expect(sink.countTo(email)).toBe(1)
})

test('nobody learns by asking whether an address is known', async () => {
  expect(await sendTo('nobody@example.org')).toEqual(await sendTo('ines@example.org'))
  await sink.letterTo('ines@example.org')
  expect(sink.countTo('nobody@example.org')).toBe(0)
})

test('a page of another site cannot sign anybody in by a link of its own', async () => {
  const { person, token } = await linkFor('sign-in')
  const answer = await fetch(`${server.url}/api/auth/callback/link`, {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token, csrfToken: 'guessed' }),
    redirect: 'manual',
  })
  expect(answer.headers.getSetCookie().join()).not.toContain('session-token')
  expect((await server.signIn('link', { token })).userId).toBe(person.userId)
})

test('links for one address are limited, known or not', async () => {
  for (const email of ['flood@example.org', (await linkFor('sign-in')).email]) {
    const answers = await Promise.allSettled([1, 2, 3, 4, 5].map(() => sendTo(email)))
    expect(answers.at(-1)?.status).toBe('rejected')
    expect(await refusal(sendTo(email))).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  }
})

test('a new password by a link ends what was signed in, and the link and the old password are worthless', async () => {
  const { person, email, token } = await linkFor('new-password')
  const password = 'seven grey herons at dawn'
  expect(await refusal(account.choosePassword.mutate({ token, password: 'password1234' }))).toMatchObject({
    code: 'BAD_REQUEST',
  })
  await account.choosePassword.mutate({ token, password })
  expect(await refusal(person.api.session.list.query())).toMatchObject({ code: 'UNAUTHORIZED' })
  expect(await refusal(account.choosePassword.mutate({ token, password }))).toMatchObject({
    message: /no longer valid/,
  })
  await expect(server.signIn('password', { email, password: 'correct horse battery' })).rejects.toThrow(/refused/)
  expect((await server.signIn('password', { email, password })).userId).toBe(person.userId)
})

test('without a mail server nothing offers mail, and asking for a link says so', async () => {
  const plain = await startServer()
  expect((await plain.nobody.api.account.me.query()).mail).toBe(false)
  expect((await account.me.query()).mail).toBe(true)
  const asked = plain.nobody.api.account.sendLink.mutate({ email: 'a@example.org', purpose: 'sign-in' })
  expect(await refusal(asked)).toMatchObject({ code: 'NOT_FOUND' })
  await plain.close()
})

test('a mail server that does not answer changes nothing of what is told, or of how the server runs', async () => {
  const free = await freePort()
  const url = `http://127.0.0.1:${free}`
  const cut = await startServer({
    environment: {
      PORT: String(free),
      ASSAY_URL: url,
      ASSAY_SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
      ASSAY_MAIL_FROM: 'assay@example.org',
    },
  })
  await cut.firstAccount()
  const ask = (email: string) => cut.nobody.api.account.sendLink.mutate({ email, purpose: 'sign-in' })
  expect(await ask('ines@example.org')).toEqual(await ask('nobody@example.org'))
  expect((await cut.nobody.api.account.me.query()).mail).toBe(true)
  await cut.close()
})

test('mail needs to know whom it comes from and where its links lead', () => {
  const some = { NODE_ENV: 'test', ASSAY_DATA: server.services.config.dataFolder, ASSAY_SMTP_URL: sink.url } as const
  expect(() => readConfig(some)).toThrow(/ASSAY_MAIL_FROM/)
  expect(() => readConfig({ ...some, ASSAY_MAIL_FROM: 'assay@example.org' })).toThrow(/ASSAY_URL/)
})
