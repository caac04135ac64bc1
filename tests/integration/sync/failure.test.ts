import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { documentShape } from '../../../lib/sync/shape.ts'
import { connect, syncMessage } from './client.ts'
import { scratchDatabase, serveSync, type TestSync } from './server.ts'

afterEach(() => void vi.restoreAllMocks())

const ref = { kind: 'worksheet', workshop: 'w', instance: 'p' } as const
const path = 'worksheet/w/p?ack=1'

/** The document of the room fails from now on when anybody writes into the text "trap", as late as it can. */
async function setTrap({ sync }: TestSync): Promise<void> {
  await sync.write(ref, (doc) => {
    const trap: unknown = doc.getText('trap')
    doc.on('afterTransactionCleanup', ({ changed }: Y.Transaction) => {
      if ([...changed.keys()].some((type: unknown) => type === trap)) throw new Error('not today')
    })
  })
}

/** From now on Yjs can't build in what this client id writes from this clock on. */
function failAt(client: number, clock: number): void {
  const { integrate } = Y.Item.prototype
  vi.spyOn(Y.Item.prototype, 'integrate').mockImplementation(function (this: Y.Item, ...args) {
    if (this.id.client === client && this.id.clock >= clock) throw new Error('not today')
    return integrate.apply(this, args)
  })
}

test('S7 a failed update never spoils a room: its sender is closed, the others go on, and all of theirs is kept', async () => {
  const databaseFile = scratchDatabase()
  const server = await serveSync({ databaseFile })
  const ada = await connect(`${server.url}/${path}`)
  const ben = await connect(`${server.url}/${path}`, 'ben assessor')
  for (let round = 1; round <= 3; round++) {
    await setTrap(server)
    const eve = await connect(`${server.url}/${path}`, 'eve assessor')
    ben.text().insert(0, `before ${round};`)
    eve.doc.getText('trap').insert(0, 'x')
    ben.text().insert(0, `after ${round};`)
    expect(await eve.closed).toBe(4422)
    ada.text().insert(0, `ada ${round};`)
    await ada.until(() => ada.seen.stored === 1 + round && ben.text().toString().includes(`ada ${round};`))
    await ben.until(() => ben.seen.stored === 1 + 2 * round && ada.text().toString() === ben.text().toString())
  }
  expect(await server.metric('reloads_total')).toBe(3)
  const words = ada.text().toString()
  await server.close()
  const again = await serveSync({ databaseFile })
  const cem = await connect(`${again.url}/${path}`, 'cem assessor')
  expect(cem.text().toString()).toBe(words)
  expect(cem.doc.getText('trap').toString()).toBe('')
  await again.close()
})

test('S7 a failed update never spoils a room: of one that fails in the middle nothing is shown or stored', async () => {
  const databaseFile = scratchDatabase()
  const server = await serveSync({ databaseFile })
  const ada = await connect(`${server.url}/${path}`)
  const eve = await connect(`${server.url}/${path}`, 'eve assessor')
  const forged = new Y.Doc()
  forged.getText('note').insert(0, 'first half')
  forged.getText('other').insert(0, 'second half')
  failAt(forged.clientID, 10)
  eve.send(syncMessage(2, Y.encodeStateAsUpdate(forged)))
  expect(await eve.closed).toBe(4422)
  ada.text().insert(0, 'whole')
  await ada.until(() => ada.seen.stored === 2)
  const ben = await connect(`${server.url}/${path}`, 'ben assessor')
  expect([ada.text().toString(), ben.text().toString()]).toEqual(['whole', 'whole'])
  await server.close()
  vi.restoreAllMocks()
  const again = await serveSync({ databaseFile })
  expect(await again.sync.read(ref, (doc) => doc.getText('note').toString())).toBe('whole')
  await again.close()
})

test('S7 a failed update never spoils a room: what the sender sent meanwhile is not kept, what was stored is', async () => {
  const server = await serveSync()
  const eve = await connect(`${server.url}/${path}`, 'eve assessor')
  eve.text().insert(0, 'kept')
  await eve.until(() => eve.seen.stored === 2)
  await setTrap(server)
  eve.doc.getText('trap').insert(0, 'x')
  eve.text().insert(0, 'not ')
  expect(await eve.closed).toBe(4422)
  const ben = await connect(`${server.url}/${path}`, 'ben assessor')
  expect(ben.text().toString()).toBe('kept')
  await server.close()
})

test('S7 a failed update never spoils a room: a slow reader and a newcomer are given what was stored', async () => {
  const server = await serveSync({ limits: { behind: 100_000, messagesPerSecond: 10_000, messageBurst: 10_000 } })
  const ada = await connect(`${server.url}/${path}`)
  const slow = await connect(`${server.url}/${path}`, 'ben observer')
  slow.socket.pause()
  for (let sent = 2; (await server.metric('behind_total')) !== 1; sent++) {
    ada.text().insert(0, 'x'.repeat(200_000))
    await ada.until(() => ada.seen.stored === sent)
  }
  await setTrap(server)
  const eve = await connect(`${server.url}/${path}`, 'eve assessor')
  eve.doc.getText('trap').insert(0, 'x')
  const cem = await connect(`${server.url}/${path}`, 'cem assessor')
  expect(await eve.closed).toBe(4422)
  const words = ada.text().toString()
  expect(cem.text().toString()).toBe(words)
  slow.socket.resume()
  await slow.reads(words)
  await server.close()
})

test('S7 a failed update never spoils a room: a change of the server’s own is kept whole or not at all', async () => {
  const server = await serveSync()
  const ada = await connect(`${server.url}/${path}`)
  ada.text().insert(0, 'words')
  await ada.until(() => ada.seen.stored === 2)
  const failing = server.sync.write(ref, (doc) => {
    doc.getText('note').insert(0, 'half ')
    throw new Error('not today')
  })
  await expect(failing).rejects.toThrow('not today')
  expect(await server.sync.read(ref, (doc) => doc.getText('note').toString())).toBe('words')
  await server.sync.write(ref, (doc) => doc.getText('note').insert(0, 'whole '))
  await ada.reads('whole words')
  await server.close()
})

test('S4 initial content is seeded once: half of it never', async () => {
  let tries = 0
  const seed = (_: unknown, doc: Y.Doc) => {
    tries += 1
    doc.getText('note').insert(0, 'seed')
    if (tries === 1) throw new Error('not today')
  }
  const server = await serveSync({ seed })
  const ada = await connect(`${server.url}/${path}`)
  expect(await ada.closed).toBe(4503)
  const ben = await connect(`${server.url}/${path}`, 'ben assessor')
  await ben.reads('seed')
  expect(tries).toBe(2)
  await server.close()
})

test('S8 what can’t be applied is set aside: the room opens with all others’ work, and keeps what it set aside', async () => {
  const databaseFile = scratchDatabase()
  const terms = { databaseFile, limits: { rows: 5, messagesPerSecond: 1000, messageBurst: 1000 } }
  const first = await serveSync(terms)
  const ada = await connect(`${first.url}/${path}`)
  const eve = await connect(`${first.url}/${path}`, 'eve assessor')
  eve.doc.getText('eve').insert(0, 'poison')
  await eve.until(() => eve.seen.stored === 2)
  ada.text().insert(0, 'words')
  await ada.until(() => ada.seen.stored === 2)
  await first.close()

  // A client that holds no part of it: all are in one process, and Yjs fails for each.
  failAt(eve.doc.clientID, 0)
  const second = await serveSync(terms)
  const ben = await connect(`${second.url}/${path}`, 'ben assessor')
  expect(ben.text().toString()).toBe('words')
  expect(await second.metric('set_aside_total')).toBe(1)
  for (let edit = 0; edit < 20; edit++) {
    ben.text().insert(0, '.')
    await ben.until(() => ben.seen.stored === 2 + edit)
  }
  await expect.poll(() => second.metric('compactions_total')).toBeGreaterThan(1)
  await second.close()

  vi.restoreAllMocks()
  const third = await serveSync(terms)
  const cem = await connect(`${third.url}/${path}`, 'cem assessor')
  expect([cem.text().toString(), cem.doc.getText('eve').toString()]).toEqual([`${'.'.repeat(20)}words`, 'poison'])
  await third.close()
})

test('S17 a document keeps its shape: what goes beyond closes its socket alone, and is not kept', async () => {
  const server = await serveSync()
  const ada = await connect(`${server.url}/${path}`)
  const eve = await connect(`${server.url}/${path}`, 'eve assessor')
  let element = new Y.XmlElement('blockquote')
  for (let level = 0; level < documentShape.depth; level++) {
    const outer = new Y.XmlElement('blockquote')
    outer.insert(0, [element])
    element = outer
  }
  eve.doc.getXmlFragment('notes').insert(0, [element])
  expect(await eve.closed).toBe(4422)
  ada.text().insert(0, 'words')
  await ada.until(() => ada.seen.stored === 2)
  const ben = await connect(`${server.url}/${path}`, 'ben assessor')
  expect([ben.text().toString(), ben.doc.getXmlFragment('notes').length]).toEqual(['words', 0])
  expect(await server.metric('reloads_total')).toBe(0)
  await server.close()
})
