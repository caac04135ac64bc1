import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { requestLimits, requestRefusals } from '../../../lib/limits/request.ts'
import { startServer } from '../server.ts'

const server = await startServer()
afterAll(server.close)

const errorSchema = z.object({ error: z.object({ message: z.string() }) })

const batch = (calls: number) =>
  fetch(`${server.url}/api/trpc/${Array.from({ length: calls }, () => 'account.me').join(',')}?batch=1&input=%7B%7D`)

test('a request holds so many calls and no more', async () => {
  const taken = await batch(requestLimits.calls)
  expect(taken.status).toBe(200)
  expect(await taken.json()).toHaveLength(requestLimits.calls)
  const refused = await batch(requestLimits.calls + 1)
  expect(refused.status).toBe(400)
  const body: unknown = await refused.json()
  expect(errorSchema.parse([body].flat()[0]).error.message).toBe(requestRefusals.calls)
})

const post = (body: BodyInit, init: RequestInit & { duplex?: 'half' } = {}) =>
  fetch(`${server.url}/api/trpc/report.unlock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body,
    ...init,
  })

test('a body that says it is too large is refused before any of it is read', async () => {
  const answer = await post(JSON.stringify({ token: 'x'.repeat(requestLimits.bytes) }))
  expect(answer.status).toBe(413)
  expect(await answer.text()).toBe(requestRefusals.bytes)
})

test('so is one that does not say how large it is, once it is', async () => {
  const megabyte = new Uint8Array(1024 * 1024)
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += megabyte.length
      if (sent > 64 * megabyte.length) controller.close()
      else controller.enqueue(megabyte)
    },
  })
  const answer = await post(endless, { duplex: 'half' }).catch((error: unknown) => error)
  if (answer instanceof Response) expect(answer.status).toBe(413)
  else expect(answer).toBeInstanceOf(Error)
  expect(sent).toBeLessThan(32 * megabyte.length)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
})
