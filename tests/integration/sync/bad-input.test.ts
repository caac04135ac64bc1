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
])('%s is refused at the door', async (_, path, headers, expected) => {
  const got = await answer(path, headers)
  if (typeof expected === 'number') expect(got).toBe(expected)
  else expect(got).toMatch(expected)
})

const update = (write: (doc: Y.Doc) => void) => {
  const doc = new Y.Doc()
  write(doc)
  return Y.encodeStateAsUpdate(doc)
}
const hello = update((doc) => doc.getText('note').insert(0, 'hello'))
const manyStructs = encoding.encode((encoder) => {
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, 30_000_000)
  encoding.writeVarUint(encoder, 5)
  encoding.writeVarUint(encoder, 0)
})

test.each<[string, string, Uint8Array, number]>([
  ['random bytes', 'ada assessor', Uint8Array.from([200, 13, 7, 255, 3]), 4422],
  ['an empty message', 'ada assessor', new Uint8Array(), 4422],
  ['a truncated update', 'ada assessor', syncMessage(2, hello.subarray(0, hello.length - 3)), 4422],
  ['an update that lies about its size', 'ada assessor', syncMessage(2, manyStructs), 4422],
  ['an unknown sync step', 'ada assessor', syncMessage(9, hello), 4422],
  ['a step 1 with a state vector that is none', 'ada assessor', syncMessage(0, Uint8Array.from([3, 1])), 4422],
  ['a message above the limit', 'ada assessor', new Uint8Array(1024 * 1024 + 1), 4413],
  ['presence above 4 KB', 'ada assessor', awarenessMessage(1, 1, `{"a":"${'x'.repeat(5000)}"}`), 4413],
  ['presence that is no JSON', 'ada assessor', awarenessMessage(1, 1, '{'), 4422],
  ['an update where one may only read', 'ada observer', syncMessage(2, hello), 4403],
  ['a step 2 with content where one may only read', 'ada observer', syncMessage(1, hello), 4403],
])('%s closes its own socket alone', async (_, who, message, code) => {
  const ben = await connect(`${server.url}/worksheet/bad/p?ack=1`, 'ben assessor')
  const ada = await connect(`${server.url}/worksheet/bad/p`, who)
  const before = ben.text().toString()
  const refused = server.metric(`refused_total{code="${code}"}`) || 0
  ada.send(message)
  expect(await ada.closed).toBe(code)
  expect(server.metric(`refused_total{code="${code}"}`)).toBe(refused + 1)
  ben.text().insert(0, '.')
  await ben.until(() => ben.seen.stored === 2)
  expect(ben.text().toString()).toBe(`.${before}`)
  await ben.close()
})

test('a reader may offer what the room already has, deletions included', async () => {
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

test('a ballot’s presence goes nowhere', async () => {
  const tabs: Client[] = []
  for (let index = 0; index < 2; index++) tabs.push(await connect(`${server.url}/ballot/w/ada?ack=1`))
  const [one, two] = tabs
  one?.send(awarenessMessage(3, 1, '{}'))
  one?.text().insert(0, 'x')
  await two?.reads('x')
  expect(two?.seen.states.size).toBe(0)
})

test('thousands of tiny messages are read slowly, and the room goes on', async () => {
  const ada = await connect(`${server.url}/worksheet/flood/p`)
  for (let index = 0; index < 5000; index++) ada.send(syncMessage(2, Uint8Array.from([0, 0])))
  const ben = await connect(`${server.url}/worksheet/flood/p?ack=1`, 'ben assessor')
  ben.text().insert(0, 'meanwhile')
  await ben.until(() => ben.seen.stored === 2)
  ada.socket.terminate()
})

test('a half-open socket is given up', async () => {
  const sockets = server.metric('sockets')
  const key = Buffer.alloc(16).toString('base64')
  const silent = connectTcp(server.port, '127.0.0.1')
  silent.write(
    `GET /sync/stage/halfopen HTTP/1.1\r\nHost: x\r\nCookie: ada lead\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  )
  silent.resume()
  await new Promise((resolve) => silent.on('close', resolve))
  expect(server.metric('sockets')).toBeLessThanOrEqual(sockets)
})
