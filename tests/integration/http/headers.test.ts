import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentName } from '../../../lib/workshop/document.ts'
import { type Person, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
const behindTls = await startServer({ environment: { ASSAY_URL: 'https://assay.example.org' } })
afterAll(() => Promise.all([server.close(), behindTls.close()]))

const onePixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64')
let lead: Person
let room: Workshop
let image = ''

beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
  image = `/api/images/${room.assessmentId}/${await keepImage()}`
})

async function keepImage(): Promise<string> {
  const headers = { cookie: lead.cookie, origin: server.url }
  const address = `${server.url}/api/images/${room.assessmentId}`
  const answer = await fetch(address, { method: 'POST', headers, body: onePixel })
  const kept: unknown = await answer.json()
  return kept !== null && typeof kept === 'object' && 'id' in kept ? String(kept.id) : ''
}

/** Every kind of answer there is: what it is, the status it has, and how to get it. */
const answers: [string, number, () => Promise<Response>][] = [
  ['an answer of the API', 200, () => ask(`/api/trpc/assessment.list`)],
  ['a refusal of the API', 404, () => ask(`/api/trpc/no.such`)],
  ['a refusal of another site', 403, () => ask('/api/trpc/account.me', { origin: 'https://elsewhere.example' })],
  ['a session', 200, () => ask('/api/auth/session')],
  ['a download', 200, () => ask(`/api/reports/${room.assessmentId}/draft.json`)],
  ['a download that is refused', 404, () => ask('/api/reports/none/draft.json')],
  ['an archive', 200, () => ask(`/api/archives/${room.assessmentId}.zip`)],
  ['an image', 200, () => ask(image)],
  ['an image that is refused', 404, () => ask('/api/images/none')],
  ['health', 200, () => ask('/healthz')],
  ['metrics', 200, () => ask('/metrics')],
  ['a page', 404, () => ask('/assessments')],
  ['a file of the pages', 404, () => ask('/_next/static/part.js')],
]

function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.url + path, { headers: { cookie: lead.cookie, ...headers } })
}

describe.each(answers)('%s', (_what, status, get) => {
  test('is taken for nothing else, framed by nobody, and shares nothing with other sites', async () => {
    const answer = await get()
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=(), display-capture=(), geolocation=()'),
    })
    // Over plain HTTP it says nothing of TLS.
    expect(answer.headers.has('strict-transport-security')).toBe(false)
  })
})

test.each(answers.filter(([what]) => !/page|^an image$/.test(what)))(
  '%s is kept by nobody, and is no page',
  async (_what, _status, get) => {
    const { headers } = await get()
    expect(headers.get('cache-control')).toMatch(/^private, .*no-store$/)
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
  },
)

test.each(['/join/token', '/screen/token', '/shared/token', '/assessments/1', '/sign-in'])(
  '%s is listed by no search engine',
  async (path) => {
    expect((await ask(path)).headers.get('x-robots-tag')).toBe('noindex, nofollow')
  },
)

test('the first page is, since people have to find it', async () => {
  expect((await ask('/')).headers.has('x-robots-tag')).toBe(false)
})

test('behind TLS browsers are told to come by TLS alone, and the session is a cookie of this host', async () => {
  const { headers } = await fetch(`${behindTls.url}/healthz`)
  expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
  const asked = await fetch(`${behindTls.url}/api/auth/csrf`)
  expect(asked.headers.getSetCookie().join('\n')).toMatch(/^__Host-next-auth\.csrf-token=.*HttpOnly; Secure/m)
})

/** The first bytes of what is answered to an upgrade, as they come. */
function upgrade(path: string, more: string): Promise<string> {
  const { port, hostname, host } = new URL(server.url)
  return new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${more}\r\n`),
    )
    socket.on('data', (chunk) => {
      said += chunk
    })
    socket.on('end', () => resolve(said)).on('error', reject)
  })
}

test.each([
  ['of another site', 403, () => upgrade(`/sync/${documentName(room.stage)}`, 'Origin: https://elsewhere.example\r\n')],
  ['to no document', 404, () => upgrade('/sync/%E0%A4%A', '')],
  ['without a key', 400, () => upgrade(`/sync/${documentName(room.stage)}`, `Cookie: ${lead.cookie}\r\n`)],
])('an upgrade %s is refused with the same headers', async (_what, status, get) => {
  const said = await get()
  expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  for (const line of ['X-Content-Type-Options: nosniff', 'Cache-Control: private, no-store', 'X-Frame-Options: DENY']) {
    expect(said).toContain(line)
  }
})
