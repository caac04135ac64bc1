import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { cpuOf, sleep } from './client.ts'
import { peers } from './peers.ts'
import { openWire, type Wire } from './wire.ts'

/**
 * One load on a running server, from a process of its own: `load.ts <peer> <port> <pid> <rooms> <clients> <rate> <seconds>`.
 * Each edit carries a marker that receivers find in the raw frame, so a client costs no Yjs work but for its own edits.
 * Prints one line of JSON; latency is from the edit to each other client, in ms.
 */
const [name = '', port, pid, rooms, clients, rate, seconds] = process.argv.slice(2)
const peer = peers[name]?.(Number(port), '/nowhere')
if (!peer) throw new Error(`No peer is called ${name}.`)
const { protocol, path } = peer
const perRoom = Number(clients)

type Client = { room: string; wire: Wire; doc: Y.Doc; text: Y.Text; synced: boolean; next: number }
type Edit = { at: number; by: Client; left: number; counts: boolean }

const all: Client[] = []
const pending = new Map<number, Edit>()
const latencies: number[] = []
let lastId = 0
let counting = false
let edits = 0

function message(room: string, type: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    if (protocol === 'hocuspocus') encoding.writeVarString(encoder, room)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, body)
  })
}

function onMessage(client: Client, payload: Buffer): void {
  if (!client.synced) {
    const decoder = decoding.createDecoder(payload)
    if (protocol === 'hocuspocus') decoding.readVarString(decoder)
    const type = decoding.readVarUint(decoder)
    if ((type !== 0 && type !== 4) || decoding.readVarUint(decoder) !== 1) return
    client.synced = true
  }
  for (let at = payload.indexOf('~@', 0, 'latin1'); at >= 0; at = payload.indexOf('~@', at + 2, 'latin1')) {
    const id = Number.parseInt(payload.toString('latin1', at + 2, at + 8), 16)
    const edit = pending.get(id)
    if (!edit || edit.by === client || edit.by.room !== client.room) continue
    if (edit.counts) latencies.push(performance.now() - edit.at)
    edit.left -= 1
    if (edit.left === 0) pending.delete(id)
  }
}

async function join(room: string, index: number): Promise<void> {
  const doc = new Y.Doc()
  const text = doc.getText(`of-${doc.clientID}`)
  const wire = openWire(Number(port), path(room), `m${index} assessor`, (payload) => onMessage(client, payload))
  const client: Client = { room, wire, doc, text, synced: false, next: 0 }
  doc.on('update', (update: Uint8Array) => wire.send(message(room, 2, update)))
  await wire.open
  if (protocol === 'hocuspocus') {
    wire.send(
      encoding.encode((encoder) => {
        encoding.writeVarString(encoder, room)
        encoding.writeVarUint(encoder, 2)
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, 'token')
        encoding.writeVarString(encoder, '4.7.0')
      }),
    )
  }
  wire.send(message(room, 0, Y.encodeStateVector(doc)))
  all.push(client)
}

function edit(client: Client): void {
  lastId += 1
  const mark = `~@${lastId.toString(16).padStart(6, '0')}`
  pending.set(lastId, { at: performance.now(), by: client, left: perRoom - 1, counts: counting })
  if (counting) edits += 1
  client.text.insert(client.text.length, `${mark} `)
}

for (let room = 0; room < Number(rooms); room++) {
  for (let index = 0; index < perRoom; index++) await join(`room${room}`, index)
}
while (!all.every((client) => client.synced)) await sleep(10)

const period = 1000 / Number(rate)
for (const client of all) client.next = performance.now() + Math.random() * period
const ticking = setInterval(() => {
  const now = performance.now()
  for (const client of all) {
    if (now < client.next) continue
    client.next = Math.max(client.next + period * (0.5 + Math.random()), now - 1000)
    edit(client)
  }
}, 2)
await sleep(Number(process.env.WARMUP ?? 20) * 1000)
const begun = { at: performance.now(), server: cpuOf(Number(pid)), own: cpuOf(process.pid) }
counting = true
await sleep(Number(seconds) * 1000)
counting = false
const took = (performance.now() - begun.at) / 1000
const cpu = (cpuOf(Number(pid)) - begun.server) / took
const generator = (cpuOf(process.pid) - begun.own) / took
clearInterval(ticking)
await sleep(400)

latencies.sort((a, b) => a - b)
const quantile = (share: number) => Number((latencies[Math.floor(share * latencies.length)] ?? Number.NaN).toFixed(2))
const closes = all.filter(({ wire }) => wire.closed()).length
console.log(
  JSON.stringify({
    cpu: Number(cpu.toFixed(3)),
    p50: quantile(0.5),
    p95: quantile(0.95),
    p99: quantile(0.99),
    deliveries: Math.round(latencies.length / took),
    share: Number((latencies.length / (edits * (perRoom - 1))).toFixed(4)),
    generator: Number(generator.toFixed(2)),
    closes,
  }),
)
process.exit(0)
