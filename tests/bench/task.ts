import * as Y from 'yjs'
import { cpuOf, join, sleep } from './client.ts'
import { peers } from './peers.ts'

/**
 * One task put to a running server, from a process of its own: `task.ts <task> <peer> <port> <pid> [<what to expect>]`.
 * Prints one line of JSON.
 */
const [task = '', name = '', portGiven, pidGiven, expected = '{}'] = process.argv.slice(2)
const port = Number(portGiven)
const pid = Number(pidGiven)
const peer = peers[name]?.(port, '/nowhere')
if (!peer) throw new Error(`No peer is called ${name}.`)

const writers = 20
const edits = Number(process.env.EDITS ?? 50_000)
const since = (at: number) => Number((performance.now() - at).toFixed(1))
const rounded = (seconds: number) => Number(seconds.toFixed(2))

type Clocks = Record<string, number>
const holds = (doc: Y.Doc, clocks: Clocks) =>
  Object.entries(clocks).every(([client, clock]) => Y.getState(doc.store, Number(client)) >= clock)

/** 50,000 edits of one to three characters by 20 writers, until a newcomer is given all of them. */
async function ingest(): Promise<object> {
  const clients = await Promise.all(
    Array.from({ length: writers }, (_, index) => join(of(), port, 'big', `w${index}`, { deaf: true })),
  )
  await Promise.all(clients.map(({ synced }) => synced))
  const begun = { at: performance.now(), cpu: cpuOf(pid) }
  for (let edit = 0; edit < edits; edit++) {
    const client = clients[edit % writers]
    const text = client?.doc.getText(`of-${edit % writers}`)
    text?.insert(Math.floor(Math.random() * (text.length + 1)), 'abc'.slice(edit % 3))
    if (edit % 200 === 199) await sleep(2)
  }
  const clocks: Clocks = {}
  for (const { doc } of clients) clocks[doc.clientID] = Y.getState(doc.store, doc.clientID)
  for (;;) {
    const newcomer = await join(of(), port, 'big', 'newcomer')
    await newcomer.synced
    const complete = holds(newcomer.doc, clocks)
    newcomer.wire.close()
    if (complete) break
    await sleep(200)
  }
  const result = { cpu: rounded(cpuOf(pid) - begun.cpu), ms: since(begun.at), clocks }
  for (const { wire } of clients) wire.close()
  return result
}

/** The first to join after a restart: when "synced" comes, whether all is there then, and when it is. */
async function cold(): Promise<object> {
  const { clocks }: { clocks: Clocks } = JSON.parse(expected)
  const begun = performance.now()
  const newcomer = await join(of(), port, 'big', 'newcomer')
  const synced = Number(((await newcomer.synced) - begun).toFixed(1))
  const whole = holds(newcomer.doc, clocks)
  while (!holds(newcomer.doc, clocks)) await sleep(1)
  return { synced, whole, complete: whole ? synced : since(begun) }
}

/** 50 people join a document of 1 MB at once. */
async function joins(): Promise<object> {
  const author = await join(of(), port, 'pasted', 'author', { deaf: true })
  await author.synced
  for (let part = 0; part < 20; part++) author.doc.getText('text').insert(0, 'abcde'.repeat(10_000))
  const clocks = { [author.doc.clientID]: Y.getState(author.doc.store, author.doc.clientID) }
  for (let there = false; !there; ) {
    const probe = await join(of(), port, 'pasted', 'probe')
    await probe.synced
    there = holds(probe.doc, clocks)
    probe.wire.close()
    await sleep(100)
  }
  await sleep(1000)
  const cpu = cpuOf(pid)
  const begun = performance.now()
  const times = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      const { synced } = await join(of(), port, 'pasted', `p${index}`)
      await synced
      return since(begun)
    }),
  )
  await sleep(300)
  times.sort((a, b) => a - b)
  return { cpu: rounded(cpuOf(pid) - cpu), p95: times[47] }
}

/** 30 people move their cursors ten times a second. */
async function presence(): Promise<object> {
  const people = await Promise.all(Array.from({ length: 30 }, (_, index) => join(of(), port, 'busy', `p${index}`)))
  await Promise.all(people.map(({ synced }) => synced))
  const moving = people.map((person, index) => {
    let moves = 0
    const move = () => {
      moves += 1
      person.sendAwareness({ user: { name: `Person ${index}` }, cursor: { anchor: moves, head: moves + index } })
    }
    return setTimeout(() => moving.push(setInterval(move, 100)), Math.random() * 100)
  })
  await sleep(4000)
  const begun = { at: performance.now(), cpu: cpuOf(pid) }
  await sleep(Number(process.env.SECONDS ?? 6) * 1000)
  return { cpu: Number(((cpuOf(pid) - begun.cpu) / ((performance.now() - begun.at) / 1000)).toFixed(3)) }
}

function of() {
  if (!peer) throw new Error(`No peer is called ${name}.`)
  return peer
}

const tasks: Record<string, () => Promise<object>> = { ingest, cold, joins, presence }
console.log(JSON.stringify(await tasks[task]?.()))
process.exit(0)
