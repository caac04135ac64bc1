import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { serveSync } from '../integration/sync/server.ts'

/** `npx tsx tests/bench/idle.ts`: heap that a room takes which nobody uses, with a note of 2 kB in it. Prints JSON. */
setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')
const heap = () => {
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed
}
const rooms = 2000
const server = await serveSync({ limits: { idle: 3_600_000 } })
const open = (instance: string) =>
  server.sync.write({ kind: 'worksheet', workshop: 'w', instance }, (doc) =>
    doc.getText('note').insert(0, 'words '.repeat(340)),
  )
await Promise.all(Array.from({ length: 100 }, (_, index) => open(`first${index}`)))
const before = heap()
for (let room = 0; room < rooms; room += 100) {
  await Promise.all(Array.from({ length: 100 }, (_, index) => open(`p${room + index}`)))
}
console.log(JSON.stringify({ bytesPerRoom: Math.round((heap() - before) / rooms) }))
process.exit(0)
