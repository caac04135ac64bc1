import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf } from '../../../server/auth/address.ts'
import { readConfig } from '../../../server/config.ts'
import { startServer, type TestServer } from '../server.ts'

const asked = (forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress: '10.0.0.9' },
})

test.each([
  ['nobody is trusted, whatever the caller says', 0, '203.0.113.7', '10.0.0.9'],
  ['the one proxy says who asked it', 1, '203.0.113.7', '203.0.113.7'],
  ['what a caller put before it is not believed', 1, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['of two proxies the outer one says it', 2, '198.51.100.1, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['less is said than there are proxies', 2, '203.0.113.7', '10.0.0.9'],
  ['nothing is said', 1, undefined, '10.0.0.9'],
  ['what is said is no address', 1, 'unknown', '10.0.0.9'],
  ['a port is added', 1, '203.0.113.7:4711', '203.0.113.7'],
  ['it is an address of version 6', 1, '2001:db8::7', '2001:db8::7'],
  ['it is one with a port', 1, '[2001:db8::7]:4711', '2001:db8::7'],
] as const)('where %s', (_case, proxies, forwarded, address) => {
  expect(addressOf(asked(forwarded), proxies)).toBe(address)
})

test('how many proxies are trusted is set from outside, and is none by default', () => {
  const data = { NODE_ENV: 'test', ASSAY_DATA: '/tmp/assay-address-test' } as const
  expect(readConfig(data).trustedProxies).toBe(0)
  expect(readConfig({ ...data, ASSAY_TRUSTED_PROXIES: '2' }).trustedProxies).toBe(2)
  expect(() => readConfig({ ...data, ASSAY_TRUSTED_PROXIES: 'all' })).toThrow(/ASSAY_TRUSTED_PROXIES/)
})

let behindProxy: TestServer
let alone: TestServer
beforeAll(async () => {
  behindProxy = await startServer({ environment: { ASSAY_TRUSTED_PROXIES: '1' } })
  alone = await startServer()
})
afterAll(() => Promise.all([behindProxy.close(), alone.close()]))

/** Asks for a link that nobody made, until it is refused to go on. */
async function triesUntilRefused({ url }: TestServer, addresses: (at: number) => string): Promise<number> {
  const input = encodeURIComponent(JSON.stringify({ token: 'made.up' }))
  for (let at = 0; at < 60; at++) {
    const answer = await fetch(`${url}/api/trpc/invitation.open?input=${input}`, {
      headers: { 'x-forwarded-for': addresses(at) },
    })
    if (answer.status === 429) return at
  }
  return Number.POSITIVE_INFINITY
}

test('behind a proxy everybody has a limit of their own, and nobody gets another by saying they are somebody else', async () => {
  const limit = await triesUntilRefused(behindProxy, () => '203.0.113.7')
  expect(limit).toBeLessThan(60)
  expect(await triesUntilRefused(behindProxy, (at) => `198.51.100.${at}, 203.0.113.7`)).toBe(0)
  expect(await triesUntilRefused(behindProxy, () => '203.0.113.8')).toBe(limit)
})

test('without a proxy the header changes nothing', async () => {
  expect(await triesUntilRefused(alone, (at) => `203.0.113.${at}`)).toBeLessThan(60)
})
