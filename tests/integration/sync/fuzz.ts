import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { awarenessMessage, connect, syncMessage } from './client.ts'
import { scratchDatabase, serveSync, type TestSync } from './server.ts'

/** A reproducible source of numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A room's cost grows with what has been written in it: a long run goes from room to room. */
const framesPerRoom = 20_000

export type Outcome = {
  /** How often the server closed an attacker's socket, by code. */
  closes: Record<number, number>
  /** How often a document was loaded again because an update failed. */
  reloads: number
  /** Edits of honest members that were acknowledged, all of which were there after a restart. */
  acknowledged: number
}

/**
 * Sends `frames` frames, most of them damaged, to one room after the other, where well-behaved members go on working,
 * who must not notice. Now and then Yjs is made to fail on an attacker's update. After each room the server is started
 * again, and what was acknowledged has to be there. Rejects when a promise is broken.
 */
export async function fuzz(seed: number, frames: number): Promise<Outcome> {
  const random = seededRandom(seed)
  const databaseFile = scratchDatabase()
  const limits = { messagesPerSecond: 1e6, messageBurst: 1e6, socketsPerUser: 1000 }
  const rejections: unknown[] = []
  const note = (reason: unknown) => void rejections.push(reason)
  process.on('unhandledRejection', note)
  const outcome: Outcome = { closes: {}, reloads: 0, acknowledged: 0 }
  for (let sent = 0; sent < frames; sent += framesPerRoom) {
    const workshop = `fuzz${sent}`
    const server = await serveSync({ databaseFile, limits })
    const kept = await attackRoom(server, workshop, random, Math.min(framesPerRoom, frames - sent), outcome.closes)
    outcome.reloads += await server.metric('reloads_total')
    await server.close()
    outcome.acknowledged += await checkKept(databaseFile, workshop, kept)
  }
  process.off('unhandledRejection', note)
  if (rejections.length > 0) throw new Error(`Unhandled rejections: ${rejections.join('; ')}`)
  return outcome
}

/** Looks after a restart for what was acknowledged; returns how much that was. */
async function checkKept(databaseFile: string, workshop: string, kept: readonly string[]): Promise<number> {
  const server = await serveSync({ databaseFile })
  const reader = await connect(`${server.url}/worksheet/${workshop}/p`, 'cem observer')
  const there = new Set(reader.doc.getText('kept').toString().split(';'))
  const lost = kept.filter((mark) => !there.has(mark))
  if (lost.length > 0) throw new Error(`${lost.length} of ${kept.length} acknowledged edits are lost in ${workshop}.`)
  await server.close()
  return kept.length
}

/** An honest member who writes one edit after the other, each once the one before it is acknowledged. */
async function diligent(room: string, who: string) {
  const member = await connect(room, `${who} assessor`)
  const kept: string[] = []
  let working = true
  const work = async () => {
    while (working) {
      const mark = `${who}${kept.length}`
      member.doc.getText('kept').insert(0, `${mark};`)
      await member.until(() => member.seen.stored === kept.length + 2)
      kept.push(mark)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const done = work()
  return {
    async stop(): Promise<string[]> {
      working = false
      await done
      await member.close()
      return kept
    },
  }
}

/** Elements with attributes inside one another, more than may be now and then, and what no page writes. */
function writeShapes(doc: Y.Doc, below: (limit: number) => number): void {
  let element = new Y.XmlElement('p')
  for (let level = below(150); level > 0; level--) {
    const outer = new Y.XmlElement('p')
    for (let name = below(3); name > 0; name--) outer.setAttribute(`a${name}`, 'x'.repeat(below(1000)))
    outer.insert(0, [element])
    element = outer
  }
  if (below(3) > 0) doc.getXmlFragment('attack shapes').insert(0, [element])
  else if (below(2) > 0) doc.getText('attack text').insertEmbed(0, { picture: 'x' })
  else doc.getMap('attack map').set('bytes', new Uint8Array(below(100)))
}

async function attackRoom(
  server: TestSync,
  workshop: string,
  random: () => number,
  frames: number,
  closes: Outcome['closes'],
): Promise<string[]> {
  const room = `${server.url}/worksheet/${workshop}/p?ack=1`
  const workers = await Promise.all(['fay', 'gus'].map((who) => diligent(room, who)))
  const below = (limit: number) => Math.floor(random() * limit)
  const bytes = (length: number) => Uint8Array.from({ length }, () => below(256))
  const ada = await connect(room)
  const ben = await connect(room, 'ben assessor')
  // Somebody who wrote and left, whose client id attackers take up, as they try with Ben's, who is here.
  const dan = await connect(room, 'dan assessor')
  dan.text().insert(0, 'dan was here;')
  await dan.until(() => dan.seen.stored === 2)
  await dan.close()
  ben.text().insert(0, 'ben is here;')
  await ben.until(() => ben.seen.stored === 2)

  /** Makes one of the attackers' next updates fail, as late as it can. A document that is loaded again fails no more. */
  const setTrap = () =>
    server.sync.write({ kind: 'worksheet', workshop, instance: 'p' }, (doc) => {
      const attacked: unknown = doc.getText('attack')
      let left = 1 + below(50)
      doc.on('afterTransactionCleanup', ({ changed }: Y.Transaction) => {
        if (![...changed.keys()].some((type: unknown) => type === attacked)) return
        left -= 1
        if (left === 0) throw new Error('made to fail')
      })
    })

  /** A message that a client could have sent, of a document of the attacker's own. */
  function honest(doc: Y.Doc): Uint8Array {
    const before = Y.encodeStateVector(doc)
    const text = doc.getText('attack')
    if (random() < 0.02) writeShapes(doc, below)
    else if (random() < 0.3 && text.length > 2) text.delete(below(text.length - 1), 1)
    else text.insert(below(text.length + 1), 'abc'.slice(below(3)))
    const kind = random()
    if (kind < 0.15) return syncMessage(0, Y.encodeStateVector(doc))
    if (kind < 0.3) return syncMessage(1, Y.encodeStateAsUpdate(doc, before))
    if (kind < 0.45) return awarenessMessage(random() < 0.5 ? doc.clientID : below(100), below(1000), '{"hand":true}')
    if (kind < 0.5) return Uint8Array.from([3])
    return syncMessage(2, Y.encodeStateAsUpdate(doc, before))
  }

  function damaged(message: Uint8Array): Uint8Array {
    const kind = below(6)
    if (kind === 0) return bytes(below(64))
    if (kind === 1) return message.subarray(0, below(message.length))
    if (kind === 2) return Uint8Array.from([...message, ...bytes(1 + below(16))])
    const copy = Uint8Array.from(message)
    const from = kind === 3 ? 0 : Math.min(3, copy.length - 1)
    for (let flips = 1 + below(4); flips > 0; flips--) copy[from + below(copy.length - from)] = below(256)
    return copy
  }

  async function attack(share: number): Promise<void> {
    for (let sent = 0; sent < share; ) {
      const who = `eve${below(5)} ${random() < 0.2 ? 'observer' : 'assessor'}`
      const socket = new WebSocket(room, { headers: { cookie: who } })
      const closed = new Promise<number>((resolve) => socket.on('close', resolve))
      socket.on('error', () => undefined)
      await new Promise((resolve) => socket.on('open', resolve))
      if (random() < 0.1) await setTrap()
      const doc = new Y.Doc()
      const taken = random()
      doc.clientID = taken < 0.02 ? dan.doc.clientID : taken < 0.04 ? ben.doc.clientID : below(2 ** 31)
      const calm = random() < 0.5
      while (sent < share && socket.readyState === WebSocket.OPEN) {
        for (let burst = 0; burst < 10 && sent < share; burst++, sent++) {
          const message = honest(doc)
          socket.send(random() < (calm ? 0.02 : 0.7) ? damaged(message) : message)
        }
        await new Promise((resolve) => setImmediate(resolve))
      }
      if (socket.readyState === WebSocket.OPEN) socket.close()
      const code = await closed
      closes[code] = (closes[code] ?? 0) + 1
    }
  }

  const attackers = Array.from({ length: 8 }, (_, index) => attack(Math.ceil((frames - index) / 8)))
  await Promise.all(attackers)

  ada.text().insert(0, 'ada works on;')
  ben.text().insert(0, 'ben too;')
  await ben.until(() => ben.text().toString().includes('ada works on;'))
  await ada.until(() => ada.text().toString().includes('ben too;'))
  await ada.until(() => ada.text().toString() === ben.text().toString())
  const fresh = await connect(room, 'cem assessor')
  // Forged origins can make Yjs put the forger's own letters in another order from copy to copy. Which letters there are,
  // and what honest members wrote, is the same for everybody.
  const letters = (text: string) => [...text].sort().join('')
  const read = fresh.text().toString()
  if (letters(read) !== letters(ben.text().toString())) throw new Error('A newcomer reads something else.')
  for (const words of ['ada works on;', 'ben too;']) {
    if (!read.includes(words)) throw new Error(`A newcomer misses what an honest member wrote: ${words}`)
  }
  for (const member of [ada, ben, fresh]) await member.close()
  return (await Promise.all(workers.map((worker) => worker.stop()))).flat()
}

if (process.argv[1]?.endsWith('fuzz.ts')) {
  const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31))
  const frames = Number(process.argv[2] ?? 2_000_000)
  console.log(`fuzz: ${frames} frames, seed ${seed}`)
  console.log(await fuzz(seed, frames))
}
