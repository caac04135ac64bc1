import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { connect } from './client.ts'
import { serveSync } from './server.ts'

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

function heapMB(): number {
  if (typeof collect === 'function') collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}

test('S5 compaction and unloading lose nothing: opening and closing 10,000 rooms leaves no room and a flat heap behind', async () => {
  const server = await serveSync({ limits: { idle: 0 } })
  const open = async (from: number, to: number) => {
    for (let room = from; room < to; room += 100) {
      const names = Array.from({ length: 100 }, (_, index) => `p${room + index}`)
      await Promise.all(
        names.map((instance) => server.sync.read({ kind: 'worksheet', workshop: 'w', instance }, () => undefined)),
      )
    }
    await expect.poll(() => server.metric('rooms'), { timeout: 20_000 }).toBe(0)
  }
  await open(0, 2000)
  const before = heapMB()
  await open(2000, 12_000)
  expect(heapMB() - before).toBeLessThan(5)
  await server.close()
})

test('S22 one frame serves a whole room: fifty who join at once are answered from one encoding, each completely', async () => {
  const server = await serveSync()
  const ref = { kind: 'worksheet', workshop: 'w', instance: 'p' } as const
  const words = 'x'.repeat(500_000)
  await server.sync.write(ref, (doc) => doc.getText('note').insert(0, words))
  const people = await Promise.all(
    Array.from({ length: 50 }, (_, index) => connect(`${server.url}/worksheet/w/p`, `m${index} assessor`)),
  )
  for (const person of people) expect(person.text().length).toBe(words.length)
  await server.close()
})
