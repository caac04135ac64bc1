import Sqlite from 'libsql'
import { afterAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { awarenessMessage, connect, syncMessage } from './client.ts'
import { scratchDatabase, serveSync } from './server.ts'

const server = await serveSync()
afterAll(server.close)
const at = (name: string, query = '?ack=1') => `${server.url}/${name}${query}`

test('S1 nothing is shown before it is on disk: what one writes the others see, and its writer is told that it is stored', async () => {
  const ada = await connect(at('worksheet/w1/p'))
  const ben = await connect(at('worksheet/w1/p'), 'ben assessor')
  ada.text().insert(0, 'evidence')
  await ben.reads('evidence')
  await ada.until(() => ada.seen.stored === 2)
  expect(ada.seen.updates).toBe(0)
})

test('S26 any y-websocket client works: a plain y-websocket client works, and is sent no acknowledgement', async () => {
  const doc = new Y.Doc()
  class Cookie extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie: 'cem assessor' } })
    }
  }
  // @ts-expect-error the ws client is a WebSocket in all that the provider uses
  const polyfill: typeof globalThis.WebSocket = Cookie
  const provider = new WebsocketProvider(server.url, 'worksheet/w2/p', doc, {
    WebSocketPolyfill: polyfill,
    disableBc: true,
  })
  await new Promise((resolve) => provider.once('sync', resolve))
  const types = new Set<number>()
  provider.ws?.addEventListener('message', ({ data }) => types.add(new Uint8Array(data)[0] ?? -1))
  doc.getText('note').insert(0, 'plain')
  const ben = await connect(at('worksheet/w2/p'), 'ben assessor')
  await ben.reads('plain')
  ben.text().insert(5, ' text')
  await new Promise<void>((resolve) => doc.on('update', () => resolve()))
  expect(doc.getText('note').toString()).toBe('plain text')
  expect([...types].filter((type) => type > 3)).toEqual([])
  provider.destroy()
})

test('S2 saved means stored: while the disk refuses, nobody is shown or told "stored"; work goes on when it takes again', async () => {
  const databaseFile = scratchDatabase()
  // A journal with no room for an edit: each goes to the database.
  const failing = await serveSync({ databaseFile, limits: { journal: 1 } })
  const address = `${failing.url}/worksheet/w/p?ack=1`
  const ada = await connect(address)
  const ben = await connect(address, 'ben assessor')
  await ada.until(() => ada.seen.stored === 1)
  const disk = new Sqlite(databaseFile)
  disk.exec(`CREATE TRIGGER full BEFORE INSERT ON DocumentUpdate BEGIN SELECT RAISE(FAIL, 'disk is full'); END`)
  ada.text().insert(0, 'unsaved')
  await ada.until(() => ada.seen.notStored.includes('disk is full'))
  expect(ben.text().toString()).toBe('')
  expect(ada.seen.stored).toBe(1)
  expect(failing.sync.health().ready).toBe(false)
  disk.exec('DROP TRIGGER full')
  await ben.reads('unsaved')
  await ada.until(() => ada.seen.stored === 2)
  expect(failing.sync.health().ready).toBe(true)
  disk.close()
  await failing.close()
})

test('S4 initial content is seeded once: what was seen is there after a restart; initial content is seeded once', async () => {
  const databaseFile = scratchDatabase()
  const seed = (_: unknown, doc: Y.Doc) => doc.getText('note').insert(0, 'seed ')
  const first = await serveSync({ databaseFile, seed })
  const ada = await connect(`${first.url}/worksheet/w/p?ack=1`)
  await ada.reads('seed ')
  ada.text().insert(5, 'and more')
  await ada.until(() => ada.seen.stored === 2)
  await first.close()
  expect(await ada.closed).toBe(1012)
  const second = await serveSync({ databaseFile, seed })
  const ben = await connect(`${second.url}/worksheet/w/p`, 'ben assessor')
  expect(ben.text().toString()).toBe('seed and more')
  await second.close()
})

test('S3 a room answers only when loaded whole: a document that can’t be loaded closes the socket and is never made empty', async () => {
  const databaseFile = scratchDatabase()
  const disk = new Sqlite(databaseFile)
  disk
    .prepare('INSERT INTO DocumentUpdate (document, "update") VALUES (?, ?)')
    .run('worksheet/w/p', Buffer.from([4, 1, 2, 3, 255]))
  disk.close()
  const broken = await serveSync({ databaseFile })
  const ada = await connect(`${broken.url}/worksheet/w/p`)
  expect(await ada.closed).toBe(4503)
  expect(ada.seen.stepOnes).toBe(0)
  await broken.close()
})

/** A large document in a snapshot, as it lies in the store when nobody has used it for a while. */
function largeSnapshot(): { databaseFile: string; words: string } {
  const databaseFile = scratchDatabase()
  const doc = new Y.Doc()
  const words = 'x'.repeat(200_000)
  doc.getText('note').insert(0, words)
  const disk = new Sqlite(databaseFile)
  disk
    .prepare('INSERT INTO DocumentSnapshot (document, generation, upTo, state) VALUES (?, 1, 1, ?)')
    .run('worksheet/w/p', Buffer.from(Y.encodeStateAsUpdate(doc)))
  disk.close()
  return { databaseFile, words }
}

test('S3 a room answers only when loaded whole: a large document is given to a newcomer as it is stored; what was written offline meanwhile is asked for', async () => {
  const { databaseFile, words } = largeSnapshot()
  const server = await serveSync({ databaseFile })
  const offline = new Y.Doc()
  offline.getText('note').insert(0, 'written offline ')
  const ada = await connect(`${server.url}/worksheet/w/p?ack=1`)
  expect(ada.text().toString()).toBe(words)
  expect(ada.seen.stepOnes).toBe(0)
  Y.applyUpdate(ada.doc, Y.encodeStateAsUpdate(offline), 'silent')
  await ada.until(() => ada.seen.stored > 0)
  const ben = await connect(`${server.url}/worksheet/w/p`, 'ben assessor')
  expect(ben.text().toString()).toBe(ada.text().toString())
  ben.text().insert(0, 'and online ')
  await ada.reads(ben.text().toString())
  expect(ada.text().length).toBe(words.length + 'written offline and online '.length)
  await server.close()
})

test('S3 a room answers only when loaded whole: a snapshot that can’t be built in closes who was let in, with nothing written to it', async () => {
  const { databaseFile } = largeSnapshot()
  const disk = new Sqlite(databaseFile)
  disk.prepare('UPDATE DocumentSnapshot SET state = ?').run([Buffer.alloc(200_000, 255)])
  const broken = await serveSync({ databaseFile })
  const socket = new WebSocket(`${broken.url}/worksheet/w/p`, { headers: { cookie: 'ada assessor' } })
  const closed = await new Promise((resolve) => socket.on('close', resolve))
  expect(closed).toBe(4503)
  await expect.poll(() => broken.metric('rooms')).toBe(0)
  expect(disk.prepare('SELECT count(*) AS n FROM DocumentUpdate').get()).toMatchObject({ n: 0 })
  disk.close()
  await broken.close()
})

test('S5 compaction and unloading lose nothing: one earlier snapshot is kept', async () => {
  const databaseFile = scratchDatabase()
  const small = await serveSync({ databaseFile, limits: { rows: 10, idle: 0, messagesPerSecond: 1000 } })
  const ada = await connect(`${small.url}/worksheet/w/p?ack=1`)
  for (let index = 0; index < 60; index++) {
    ada.text().insert(0, String(index % 10))
    await ada.until(() => ada.seen.stored === index + 2)
  }
  const words = ada.text().toString()
  await ada.close()
  await expect.poll(() => small.metric('rooms')).toBe(0)
  const disk = new Sqlite(databaseFile)
  const count = (table: string) => disk.prepare(`SELECT count(*) AS n FROM ${table}`).get()
  expect(count('DocumentSnapshot')).toMatchObject({ n: 2 })
  disk.close()
  const ben = await connect(`${small.url}/worksheet/w/p`, 'ben assessor')
  expect(ben.text().toString()).toBe(words)
  await small.close()
})

test('S18 a gap is asked for again: a gap is not acknowledged; the client is asked again and nothing is lost', async () => {
  const ada = await connect(at('worksheet/w3/p'))
  ada.doc.transact(() => ada.text().insert(0, 'lost '), 'silent')
  ada.text().insert(5, 'later')
  await ada.until(() => ada.seen.stepOnes === 2)
  await ada.until(() => ada.seen.stored === 3)
  const ben = await connect(at('worksheet/w3/p'), 'ben assessor')
  expect(ben.text().toString()).toBe('lost later')
})

test('S18 a gap is asked for again: a client that keeps leaving gaps is closed with 1013, and what it sent is not kept', async () => {
  const ada = await connect(at('worksheet/w4/p'))
  const other = new Y.Doc()
  other.getText('note').insert(0, 'a')
  const before = Y.encodeStateVector(other)
  other.getText('note').insert(1, 'b')
  const dangling = Y.encodeStateAsUpdate(other, before)
  for (let index = 0; index < 5; index++) ada.send(syncMessage(2, dangling))
  expect(await ada.closed).toBe(1013)
  const ben = await connect(at('worksheet/w4/p'), 'ben assessor')
  expect(ben.doc.store.pendingStructs).toBe(null)
})

test('S14 presence carries the identity of the session: identity in presence is the server’s, and a reconnect of the same member leaves no ghost', async () => {
  const ada = await connect(at('stage/w5'), 'ada lead')
  const ben = await connect(at('stage/w5'), 'ben observer')
  ada.send(awarenessMessage(7, 1, JSON.stringify({ hand: true, user: { name: 'The Sponsor' } })))
  const shown = { hand: true, user: { id: 'ada', name: 'ADA', role: 'lead' } }
  await ben.until(() => ben.seen.states.size === 1)
  expect(ben.seen.states.get(7)).toEqual(shown)

  ben.send(awarenessMessage(7, 9, '{"hand":false}'))
  ben.send(awarenessMessage(8, 1, '{}'))
  await ada.until(() => ada.seen.states.has(8))
  expect(ada.seen.states.get(7)).toEqual(shown)

  const again = await connect(at('stage/w5'), 'ada lead')
  again.send(awarenessMessage(7, 1, '{"hand":false}'))
  await ben.until(() => JSON.stringify(ben.seen.states.get(7)).includes('false'))
  await ada.close()
  ben.send(awarenessMessage(8, 2, '{"itemId":"x"}'))
  await again.until(() => JSON.stringify(again.seen.states.get(8)).includes('x'))
  expect(ben.seen.states.has(7)).toBe(true)
  await again.close()
  await ben.until(() => !ben.seen.states.has(7))
})

test('who has the stage open is told, by name and role', async () => {
  const told: string[] = []
  const stop = server.sync.onPresence((workshop, present) => {
    if (workshop === 'w6') told.push(present.map(({ memberId }) => memberId).join())
  })
  const ada = await connect(at('stage/w6'), 'ada lead')
  const ben = await connect(at('stage/w6'), 'ben observer')
  await ada.close()
  await expect.poll(() => told.at(-1)).toBe('ben')
  stop()
  await ben.close()
  expect(told).toEqual(['ada', 'ada,ben', 'ben'])
})

test('S19 a slow reader loses nothing: a slow reader is given everything once it reads again', async () => {
  const slow = await serveSync({ limits: { behind: 100_000, messagesPerSecond: 10_000, messageBurst: 10_000 } })
  const ada = await connect(`${slow.url}/worksheet/w/p?ack=1`)
  const ben = await connect(`${slow.url}/worksheet/w/p`, 'ben assessor')
  ben.socket.pause()
  let sent = 1
  while ((await slow.metric('behind_total')) !== 1) {
    ada.text().insert(0, 'x'.repeat(200_000))
    sent += 1
    await ada.until(() => ada.seen.stored === sent)
  }
  ada.text().insert(0, 'end')
  await ada.until(() => ada.seen.stored === sent + 1)
  ben.socket.resume()
  await ben.reads(ada.text().toString())
  await slow.close()
})

test('S10 a withdrawn right closes its sockets at once: a role change closes the sockets of that user at once, and nobody else’s', async () => {
  const ada = await connect(at('worksheet/w7/p'))
  const ben = await connect(at('worksheet/w7/p'), 'ben assessor')
  server.sync.disconnect({ workshop: 'w7', userId: 'user-ada' }, 4404, 'removed')
  expect(await ada.closed).toBe(4404)
  ben.text().insert(0, 'still here')
  await ben.until(() => ben.seen.stored === 2)
})

test('the server writes, reads, freezes and forgets a document', async () => {
  const stage = { kind: 'stage', workshop: 'w8' } as const
  const ben = await connect(at('stage/w8'), 'ben observer')
  await server.sync.write(stage, (doc) => doc.getText('note').insert(0, 'phase'))
  await ben.reads('phase')
  const frozen = await server.sync.freeze(stage)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, frozen.state)
  expect(copy.getText('note').toString()).toBe('phase')
  expect(frozen.sha256).toMatch(/^[0-9a-f]{64}$/)
  await server.sync.forget('w8')
  expect(await ben.closed).toBe(4404)
  expect(await server.sync.read(stage, (doc) => doc.getText('note').toString())).toBe('')
})
