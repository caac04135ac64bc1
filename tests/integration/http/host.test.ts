import { request } from 'node:http'
import { hostname, networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { isKnownHost } from '../../../server/http/host.ts'
import { startServer, type TestServer } from '../server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const known = (host: string, publicUrl?: URL) => isKnownHost({ headers: { host } }, publicUrl)
const ownAddresses = Object.values(networkInterfaces()).flatMap((of) => (of ?? []).map(({ address }) => address))

test.each([
  'localhost:3000',
  'LOCALHOST',
  'assay.localhost',
  '127.0.0.1:3000',
  '[::1]:3000',
  hostname(),
  `${hostname()}:80`,
])('%s is this machine', (host) => {
  expect(known(host)).toBe(true)
})

test.each(ownAddresses)('its address %s is this machine', (address) => {
  expect(known(address.includes(':') ? `[${address}]:3000` : `${address}:3000`)).toBe(true)
})

test.each(['assay.example.org', 'localhost.example.org', '203.0.113.7', 'local host', ''])('“%s” is not', (host) => {
  expect(known(host)).toBe(false)
})

test('with a public address the proxy before it decides', () => {
  expect(known('assay.example.org', new URL('https://assay.example.org'))).toBe(true)
})

/** The status of an answer to somebody who calls this server by another name. */
function statusAs(host: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${server.url}${path}`, { headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

test('a name that is not known is answered by neither page, nor API, nor document; probes are', async () => {
  for (const path of ['/', '/api/trpc/account.me', '/api/auth/csrf']) {
    expect(await statusAs('rebound.example.org', path)).toBe(421)
  }
  expect(await statusAs('rebound.example.org', '/healthz')).toBe(200)
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/stage%2Fx`, {
    headers: { host: 'rebound.example.org', origin: 'http://rebound.example.org' },
  })
  const status = await new Promise((resolve) => {
    socket.on('error', () => undefined)
    socket.on('unexpected-response', (_, answer) => resolve(answer.statusCode))
  })
  expect(status).toBe(421)
})
