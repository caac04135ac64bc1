import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHashQueue } from '../../../server/auth/hash-queue.ts'
import { checkNewPassword } from '../../../server/auth/password-rules.ts'
import { type Person, refusal, startServer, type TestServer } from '../server.ts'

const email = 'ines@example.org'
const password = 'correct horse battery'
const next = 'seven grey herons at dawn'

let server: TestServer
let ines: Person
beforeAll(async () => {
  server = await startServer({ environment: { ASSAY_TRUSTED_PROXIES: '1' } })
  ines = await server.firstAccount()
})
afterAll(() => server.close())

const about = ['Nordfjord Services', 'Ines Calder', email]

test.each([
  ['short', 'at least 12 characters'],
  ['password1234', 'easy to guess'],
  ['qwertyuiop12', 'easy to guess'],
  ['aaaaaaaaaaaaaaaa', 'easy to guess'],
  ['Ines Calder 1234', 'easy to guess'],
  ['Nordfjord Services 1', 'easy to guess'],
])('“%s” is no new password', (typed, why) => {
  expect(() => checkNewPassword(typed, about)).toThrow(why)
})

test.each([password, next, 'gE7#kq0vLw2!', 'ein ganz langer Satz mit Leerzeichen'])('“%s” is one', (typed) => {
  expect(() => checkNewPassword(typed, about)).not.toThrow()
})

test('the password is changed by the one that stands, and all other sessions end', async () => {
  const other = await server.signIn('password', { email, password })
  const change = (current: string, next: string) => ines.api.account.changePassword.mutate({ current, next })
  expect(await refusal(change('something else', next))).toMatchObject({ code: 'FORBIDDEN' })
  expect(await refusal(change(password, 'Ines Calder 1234'))).toMatchObject({ code: 'BAD_REQUEST' })
  expect(await refusal(server.nobody.api.account.changePassword.mutate({ current: password, next }))).toMatchObject({
    code: 'UNAUTHORIZED',
  })
  expect(await other.api.session.list.query()).toHaveLength(2)

  await change(password, next)
  expect(await ines.api.session.list.query()).toHaveLength(1)
  expect(await refusal(other.api.session.list.query())).toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(server.signIn('password', { email, password })).rejects.toThrow()
  await server.signIn('password', { email, password: next })
})

test('who guesses is refused before anything is hashed, and keeps nobody else out of the account', async () => {
  const from = (address: string, typed: string) =>
    server.services.credentials.signInByPassword({ email, password: typed }, address)
  for (let tries = 0; tries < 10; tries++) expect(await from('203.0.113.7', 'a wrong guess')).toBeNull()
  await expect(from('203.0.113.7', next)).rejects.toThrow('Too many tries.')
  expect(await from('198.51.100.1', next)).toMatchObject({ name: 'Ines Calder' })
})

test('of those who wait for a hash, who failed least comes first; where too many wait, who failed most is refused', async () => {
  const inTurn = createHashQueue({ atOnce: 1, waiting: 3 })
  const order: string[] = []
  let finish = () => {}
  const work = new Promise<void>((resolve) => {
    finish = resolve
  })
  const running = inTurn(0, () => work)
  const wait = (name: string, rank: number) =>
    inTurn(rank, async () => void order.push(name)).catch(() => void order.push(`${name} refused`))
  const all = [wait('guesser', 90), wait('typo', 1), wait('other guesser', 80), wait('member', 0)]
  finish()
  await Promise.all([running, ...all])
  expect(order).toEqual(['guesser refused', 'member', 'typo', 'other guesser'])
})
