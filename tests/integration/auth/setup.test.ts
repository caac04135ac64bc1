import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSetupCheck, setupCode } from '../../../server/auth/setup-code.ts'
import { refusal, startServer, type TestServer } from '../server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const account = {
  organisation: 'Northbridge',
  name: 'Ines Calder',
  email: 'ines@example.org',
  password: 'correct horse battery',
}

test('the code is four letters three times, the same at each start, and another one in another installation', () => {
  const { config } = server.services
  expect(setupCode(config)).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  expect(setupCode(config)).toBe(setupCode({ ...config }))
  expect(setupCode({ ...config, secret: 'another' })).not.toBe(setupCode(config))
  expect(setupCode({ ...config, setupCode: 'chosen by whoever runs it' })).toBe('chosen by whoever runs it')
})

test('it is compared as people type it, and guessing is slowed down', () => {
  const check = createSetupCheck({ secret: '', setupCode: 'ABCD-EFGH-JKLM' })
  for (const typed of ['ABCD-EFGH-JKLM', 'abcdefghjklm', ' abcd efgh jklm ']) check(typed)
  const guess = () => check('AAAA-AAAA-AAAA')
  for (let tries = 0; tries < 5; tries++) expect(guess).toThrow('This is not the set-up code.')
  expect(guess).toThrow('Too many wrong tries.')
  expect(() => check('ABCD-EFGH-JKLM')).toThrow('Too many wrong tries.')
})

test('nobody sets a fresh server up without the code, and nobody twice', async () => {
  const create = (setupCode: string, change = {}) =>
    refusal(server.nobody.api.account.createFirst.mutate({ ...account, ...change, setupCode }))
  const code = setupCode(server.services.config)
  expect(await create('AAAA-AAAA-AAAA')).toMatchObject({ code: 'FORBIDDEN' })
  expect(await create(code, { password: 'too short' })).toMatchObject({ code: 'BAD_REQUEST' })
  expect(await server.services.db.user.count()).toBe(0)

  await server.firstAccount()
  expect(await create(code, { email: 'other@example.org' })).toMatchObject({ code: 'CONFLICT' })
  expect(await server.services.db.user.count()).toBe(1)
})
