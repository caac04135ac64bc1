import { connect as connectTcp } from 'node:net'
import * as encoding from 'lib0/encoding'
import { afterAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { awarenessMessage, type Client, connect, syncMessage } from './client.ts'
import { serveSync } from './server.ts'

const server = await serveSync({ limits: { beat: 200 } })
afterAll(server.close)

/** What a request to upgrade is answered with: the close code, or the status of a plain answer. */
function answer(path: string, headers: Record<string, string> = {}): Promise<number | string> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers })
  return new Promise((resolve) => {
    socket.on('close', resolve)
    socket.on('error', ({ message }) => resolve(message))
  })
}

test.each([
  ['a foreign Origin', '/sync/stage/w', { cookie: 'ada lead', origin: 'https://evil.example' }, /403/],
  ['a path that is no document’s', '/elsewhere', { cookie: 'ada lead' }, /404/],
  ['no session', '/sync/stage/w', {}, 4401],
  ['a document that does not exist', '/sync/stage/unknown', { cookie: 'ada lead' }, 4404],
  ['a name that is no document’s', '/sync/notes/w', { cookie: 'ada lead' }, 4404],
  ['somebody else’s ballot', '/sync/ballot/w/ben', { cookie: 'ada lead' }, 4403],
  ['an observer’s own ballot', '/sync/ballot/w/ada', { cookie: 'ada observer' }, 4403],
])(
  'S9 identity and Origin are checked at the upgrade: %s is refused at the door, counted, and felt by nobody inside',
  async (_, path, headers, expected) => {
    const ben = await connect(`${server.url}/worksheet/door/p?ack=1`, 'ben assessor')
    const counter = `refused_total{code="${typeof expected === 'number' ? expected : expected.source}"}`
    const refused = (await server.metric(counter)) || 0
    const got = await answer(path, headers)
    if (typeof expected === 'number') expect(got).toBe(expected)
    else expect(got).toMatch(expected)
    expect(await server.metric(counter)).toBe(refused + 1)
    await writes(ben, 'inside')
    await ben.close()
  },
)

/** Writes where others may have written before, and waits until the server has stored it. */
async function writes(client: Client, words: string): Promise<void> {
  const { stored } = client.seen
  client.text().insert(0, words)
  await client.until(() => client.seen.stored > stored)
}

const update = (write: (doc: Y.Doc) => void) => {
  const doc = new Y.Doc()
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}
const hello = update((doc) => doc.getText('note').insert(0, 'hello'))
const numbers = (...values: number[]) =>
  encoding.encode((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })
const manyStructs = numbers(1, 30_000_000, 5, 0)
/** An update of one string that says it is a terabyte long. */
const longString = Uint8Array.from([...numbers(1, 1, 5, 0), 4, 1, 1, 110, ...numbers(2 ** 40), 120])

test.each<[string, string, Uint8Array, number]>([
  ['random bytes', 'ada assessor', Uint8Array.from([200, 13, 7, 255, 3]), 4422],
  ['an empty message', 'ada assessor', new Uint8Array(), 4422],
  ['a truncated update', 'ada assessor', syncMessage(2, hello.subarray(0, hello.length - 3)), 4422],
  ['an update that lies about its size', 'ada assessor', syncMessage(2, manyStructs), 4422],
  ['an update with a string that says it is a terabyte long', 'ada assessor', syncMessage(2, longString), 4422],
  ['a body that says it is a terabyte long', 'ada assessor', numbers(0, 2, 2 ** 40), 4422],
  ['presence of a trillion people', 'ada assessor', Uint8Array.from([1, 7, ...numbers(2 ** 40), 1]), 4422],
  ['a number without an end', 'ada assessor', new Uint8Array(2000).fill(255), 4422],
  ['an unknown sync step', 'ada assessor', syncMessage(9, hello), 4422],
  ['a step 1 with a state vector that is none', 'ada assessor', syncMessage(0, Uint8Array.from([3, 1])), 4422],
  ['a message above the limit', 'ada assessor', new Uint8Array(1024 * 1024 + 1), 4413],
  ['presence above 4 KB', 'ada assessor', awarenessMessage(1, 1, `{"a":"${'x'.repeat(5000)}"}`), 4413],
  ['presence that is no JSON', 'ada assessor', awarenessMessage(1, 1, '{'), 4422],
  ['an update where one may only read', 'ada observer', syncMessage(2, hello), 4403],
  ['a step 2 with content where one may only read', 'ada observer', syncMessage(1, hello), 4403],
])(
  'S16 what can’t be read closes its own socket alone: %s closes its own socket alone',
  async (_, who, message, code) => {
    const ben = await connect(`${server.url}/worksheet/bad/p?ack=1`, 'ben assessor')
    const ada = await connect(`${server.url}/worksheet/bad/p`, who)
    const before = ben.text().toString()
    const refused = (await server.metric(`refused_total{code="${code}"}`)) || 0
    ada.send(message)
    expect(await ada.closed).toBe(code)
    expect(await server.metric(`refused_total{code="${code}"}`)).toBe(refused + 1)
    await writes(ben, '.')
    expect(ben.text().toString()).toBe(`.${before}`)
    await ben.close()
  },
)

test('S11 a forbidden write closes its socket with 4403: a reader may offer what the room already has, deletions included', async () => {
  const ben = await connect(`${server.url}/worksheet/known/p?ack=1`, 'ben assessor')
  ben.text().insert(0, 'some words')
  ben.text().delete(0, 5)
  await ben.until(() => ben.seen.stored === 3)
  const ada = await connect(`${server.url}/worksheet/known/p?ack=1`, 'ada observer')
  const stored = ada.seen.stored
  ada.send(syncMessage(1, Y.encodeStateAsUpdate(ada.doc)))
  await ada.until(() => ada.seen.stored > stored)
  expect(ada.socket.readyState).toBe(WebSocket.OPEN)

  ada.doc.transact(() => ada.text().delete(0, 1), 'silent')
  ada.send(syncMessage(1, Y.encodeStateAsUpdate(ada.doc)))
  expect(await ada.closed).toBe(4403)
  expect(ben.text().toString()).toBe('words')
})

test('S12 a ballot reaches its owner alone: a ballot’s presence goes nowhere', async () => {
  const tabs: Client[] = []
  for (let index = 0; index < 2; index++) tabs.push(await connect(`${server.url}/ballot/w/ada?ack=1`))
  const [one, two] = tabs
  one?.send(awarenessMessage(3, 1, '{}'))
  one?.text().insert(0, 'x')
  await two?.reads('x')
  expect(two?.seen.states.size).toBe(0)
})

/** The client id Ben writes under, and is seen under, in a room where Ada is too. */
async function adaAndBen(instance: string): Promise<{ ada: Client; ben: Client }> {
  const ben = await connect(`${server.url}/worksheet/${instance}/p?ack=1`, 'ben assessor')
  ben.send(awarenessMessage(ben.doc.clientID, 1, '{}'))
  const ada = await connect(`${server.url}/worksheet/${instance}/p?ack=1`)
  await ada.until(() => ada.seen.states.has(ben.doc.clientID))
  return { ada, ben }
}

/** An update of one's own making under somebody else's client id, from this clock on. */
function forged(clientId: number, clock: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.getText('note').insert(0, '.'.repeat(clock))
  const before = Y.encodeStateVector(doc)
  doc.getText('note').insert(clock, 'forged')
  return Y.encodeStateAsUpdate(doc, before)
}

test.each([
  ['has not written yet', 'forged-early', ''],
  ['has written', 'forged-late', 'mine'],
])(
  'S13 nobody writes under the client id of another who is present: words under the client id of somebody present who %s are refused, and not a letter is lost',
  async (_, room, words) => {
    const { ada, ben } = await adaAndBen(room)
    if (words) await writes(ben, words)
    ada.send(syncMessage(2, forged(ben.doc.clientID, words.length)))
    expect(await ada.closed).toBe(4403)
    await writes(ben, 'still ')
    const cem = await connect(`${server.url}/worksheet/${room}/p`, 'cem assessor')
    expect(cem.text().toString()).toBe(`still ${words}`)
  },
)

test('S13 nobody writes under the client id of another who is present: what a client has of others who are present it may send again', async () => {
  const { ada, ben } = await adaAndBen('again')
  await writes(ben, 'mine')
  await ada.reads('mine')
  const { stored } = ada.seen
  ada.send(syncMessage(1, Y.encodeStateAsUpdate(ada.doc)))
  await ada.until(() => ada.seen.stored > stored)
})

test('S14 presence carries the identity of the session: presence for somebody else’s client id is passed over and counted; what was told of them may be said again', async () => {
  const { ada, ben } = await adaAndBen('presence')
  const [told, counted] = [ada.seen.states.get(ben.doc.clientID), await server.metric('forged_presence_total')]
  ada.send(awarenessMessage(ben.doc.clientID, 1, '{}'))
  ada.send(awarenessMessage(ben.doc.clientID, 9, '{"typing":true}'))
  ada.send(awarenessMessage(ben.doc.clientID, 10, 'null'))
  await writes(ada, 'after that')
  expect(await server.metric('forged_presence_total')).toBe(counted + 2)
  const cem = await connect(`${server.url}/worksheet/presence/p`, 'cem assessor')
  await cem.until(() => cem.seen.states.has(ben.doc.clientID))
  expect(cem.seen.states.get(ben.doc.clientID)).toEqual(told)
})

test('S20 a talkative socket is read more slowly: thousands of tiny messages are read slowly and counted, and the room goes on', async () => {
  const slowed = await server.metric('slowed_total')
  const ada = await connect(`${server.url}/worksheet/flood/p`)
  for (let index = 0; index < 5000; index++) ada.send(syncMessage(2, Uint8Array.from([0, 0])))
  const ben = await connect(`${server.url}/worksheet/flood/p?ack=1`, 'ben assessor')
  await writes(ben, 'meanwhile')
  expect(await server.metric('slowed_total')).toBeGreaterThan(slowed)
  ada.socket.terminate()
})

test('S21 limits hold by session: a half-open socket is given up and counted', async () => {
  const sockets = await server.metric('sockets')
  const silenced = (await server.metric('refused_total{code="silent"}')) || 0
  const key = Buffer.alloc(16).toString('base64')
  const silent = connectTcp(server.port, '127.0.0.1')
  silent.write(
    `GET /sync/stage/halfopen HTTP/1.1\r\nHost: x\r\nCookie: ada lead\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  )
  silent.resume()
  await new Promise((resolve) => silent.on('close', resolve))
  expect(await server.metric('sockets')).toBeLessThanOrEqual(sockets)
  expect(await server.metric('refused_total{code="silent"}')).toBe(silenced + 1)
})
