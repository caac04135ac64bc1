import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { documentName } from '../../lib/workshop/document.ts'
import { type Person, startServer } from './server.ts'
import { planWorkshop, type Workshop } from './workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
let room: Workshop
beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
})

const foreign = 'https://elsewhere.example'

test('a page of another site can’t act with the cookies of whoever looks at it', async () => {
  const answer = await fetch(`${server.url}/api/trpc/assessment.conclude`, {
    method: 'POST',
    headers: { origin: foreign, cookie: lead.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ assessmentId: room.assessmentId }),
  })
  expect(answer.status).toBe(403)
  const { status } = await lead.api.assessment.get.query({ assessmentId: room.assessmentId })
  expect(status).toBe('planned')
})

test('a page of another site opens no document', async () => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${documentName(room.stage)}`, {
    headers: { cookie: lead.cookie, origin: foreign },
  })
  const error = await new Promise<Error>((resolve) => socket.on('error', resolve))
  expect(error.message).toMatch(/403/)
})

test('a session that was signed elsewhere is nobody’s', async () => {
  const [first = '', second = ''] = lead.cookie.split('; ')
  const cookie = [first, second].map((pair) => `${pair.slice(0, -4)}AAAA`).join('; ')
  const answer = await fetch(`${server.url}/api/trpc/account.me`, { headers: { cookie } })
  expect(await answer.json()).toMatchObject({ result: { data: { user: null } } })
})

test.each([
  ['/healthz', /^alive/],
  ['/readyz', /^ready/],
  ['/metrics', /^# |_total/m],
])('%s answers without a session', async (path, words) => {
  const answer = await fetch(`${server.url}${path}`)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toMatch(words)
})

test('an upgrade that is for no document is left to the pages', async () => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/_next/webpack-hmr`)
  const error = await new Promise<Error>((resolve) => socket.on('error', resolve))
  expect(error.message).toMatch(/socket hang up/)
})

test('an error inside the server is told without its details', async () => {
  const { db } = server.services
  await db.assessment.update({ where: { id: room.assessmentId }, data: { decisionRule: 'lots' } })
  const input = encodeURIComponent(JSON.stringify({ assessmentId: room.assessmentId }))
  const answer = await fetch(`${server.url}/api/trpc/assessment.get?input=${input}`, {
    headers: { cookie: lead.cookie },
  })
  expect(answer.status).toBe(500)
  expect(await answer.json()).toEqual({
    error: {
      code: -32603,
      message: 'Something went wrong on the server. Nothing was changed; try again.',
      data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'assessment.get' },
    },
  })
})
