import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { imageRefusals } from '../../../lib/workshop/image.ts'
import type { Role } from '../../../lib/workshop/role.ts'
import { type Person, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

// The smallest images there are: one pixel each.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
)
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

let workshop: Workshop
let stranger: Person
const people = new Map<Role, Person>()
beforeAll(async () => {
  const lead = await server.firstAccount()
  workshop = await planWorkshop(server, lead)
  people.set('lead', lead)
  for (const role of ['assessor', 'participant', 'sponsor', 'observer'] as const) {
    people.set(role, await workshop.join(role, `The ${role}`))
  }
  stranger = await server.strangerAccount('Kai Elsewhere')
})

const personWith = (role: Role) => people.get(role) ?? server.nobody

function send({ cookie }: Person, bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  return fetch(`${server.url}/api/images/${workshop.assessmentId}`, {
    method: 'POST',
    headers: { cookie, origin: server.url, 'content-type': 'image/png', ...headers },
    body: bytes,
  })
}

function see({ cookie }: Person, id: string, assessmentId = workshop.assessmentId) {
  return fetch(`${server.url}/api/images/${assessmentId}/${id}`, { headers: { cookie } })
}

const idOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test.each(['lead', 'assessor', 'participant'] as const)(
  'the %s adds an image, and every member sees it',
  async (role) => {
    const answer = await send(personWith(role), png)
    expect([answer.status, await answer.json()]).toEqual([201, { id: idOf(png) }])
    for (const person of people.values()) {
      const shown = await see(person, idOf(png))
      expect(shown.status).toBe(200)
      expect(Buffer.from(await shown.arrayBuffer())).toEqual(png)
    }
  },
)

test.each(['sponsor', 'observer'] as const)('the %s adds no image', async (role) => {
  expect((await send(personWith(role), gif)).status).toBe(403)
  expect((await see(personWith('lead'), idOf(gif))).status).toBe(404)
})

test('whoever is no member neither adds nor sees an image, and learns nothing of the assessment', async () => {
  await send(personWith('lead'), png)
  for (const [person, status] of [
    [stranger, 404],
    [server.nobody, 401],
  ] as const) {
    expect((await send(person, png)).status).toBe(status)
    expect((await see(person, idOf(png))).status).toBe(status)
  }
})

test('an image of one assessment is not found under another', async () => {
  await send(personWith('lead'), png)
  const other = await planWorkshop(server, workshop.lead)
  expect((await see(workshop.lead, idOf(png), other.assessmentId)).status).toBe(404)
})

test('a page of another site can’t have an image added', async () => {
  expect((await send(personWith('lead'), png, { origin: 'https://elsewhere.example' })).status).toBe(403)
})

test('what an image is called does not matter, what its bytes are does', async () => {
  const answer = await send(personWith('lead'), gif)
  const { id } = await answer.json()
  expect((await see(personWith('lead'), id)).headers.get('content-type')).toBe('image/gif')
  for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html><script>1</script>', '']) {
    expect((await send(personWith('lead'), new TextEncoder().encode(text))).status).toBe(415)
  }
})

test('an image that is too large is refused, announced or not', async () => {
  const large = new Uint8Array(5 * 1024 * 1024 + 1)
  large.set(png)
  expect((await send(personWith('lead'), large)).status).toBe(413)
})

test('a small file of a huge picture is refused', async () => {
  const huge = Buffer.from(png)
  huge.writeUInt32BE(30_000, 16)
  huge.writeUInt32BE(30_000, 20)
  const answer = await send(personWith('lead'), Uint8Array.from(huge))
  expect(answer.status).toBe(415)
  expect(await answer.json()).toEqual({ message: imageRefusals.pixels })
})

test('an image is served so that it can be nothing but an image', async () => {
  await send(personWith('lead'), png)
  const { headers } = await see(personWith('lead'), idOf(png))
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
})
