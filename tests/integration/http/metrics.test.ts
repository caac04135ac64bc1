import { afterAll, describe, expect, test } from 'vitest'
import { mayReadMetrics } from '../../../server/http/metrics-door.ts'
import { startServer } from '../server.ts'

const token = 'a-token-of-some-length'
const server = await startServer({ environment: { ASSAY_METRICS_TOKEN: token } })
afterAll(server.close)

const from = (remoteAddress: string, headers: Record<string, string> = {}) => ({ headers, socket: { remoteAddress } })

describe('who reads the metrics', () => {
  test.each(['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])('the machine itself, as %s', (address) => {
    expect(mayReadMetrics(from(address), undefined)).toBe(true)
  })

  test.each(['192.168.1.4', '10.0.0.1', '::ffff:10.0.0.1', '2001:db8::1', '', '127.0.0.1.example'])(
    'not %s',
    (address) => {
      expect(mayReadMetrics(from(address), undefined)).toBe(false)
    },
  )

  test.each(['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'])(
    'nobody through a proxy on the machine, which adds %s',
    (header) => {
      expect(mayReadMetrics(from('127.0.0.1', { [header]: '127.0.0.1' }), undefined)).toBe(false)
    },
  )

  test('whoever has the token, from anywhere; with another one nobody', () => {
    expect(mayReadMetrics(from('192.0.2.1', { authorization: `Bearer ${token}` }), token)).toBe(true)
    expect(mayReadMetrics(from('192.0.2.1', { authorization: 'Bearer other' }), token)).toBe(false)
    expect(mayReadMetrics(from('192.0.2.1', { authorization: 'Bearer undefined' }), undefined)).toBe(false)
  })
})

test('the server refuses a proxied question with what to do, and answers it with the token', async () => {
  const proxied = { 'x-forwarded-for': '127.0.0.1' }
  const refused = await fetch(`${server.url}/metrics`, { headers: proxied })
  expect(refused.status).toBe(403)
  expect(await refused.text()).toMatch(/ASSAY_METRICS_TOKEN/)
  const answer = await fetch(`${server.url}/metrics`, { headers: { ...proxied, authorization: `Bearer ${token}` } })
  expect(answer.status).toBe(200)
  expect(await answer.text()).toMatch(/assay_sync_rooms/)
})
