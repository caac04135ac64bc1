import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { reportRoom } from './browser/room.ts'
import { reportConsolidation } from './consolidation.ts'
import { compareDocuments, comparePresence } from './documents.ts'
import { startHost } from './host.ts'
import { peers } from './peers.ts'
import { reportFiles } from './report.ts'
import { reportRoomWhileRendering } from './report-room.ts'
import { median, table } from './table.ts'

/**
 * `npm run bench [-- <shape>]`: Assay's realtime server beside its peers, each in the same run, the server on one core
 * and the load on another, medians of three. Shapes: workshop, hall, ceiling,
 * documents, presence, idle; `consolidation` measures the domain alone, `room` the built pages in Chromium,
 * `report` the files of a large report, and the room while they are made.
 */
const measured = z.object({
  cpu: z.number(),
  p50: z.number(),
  p95: z.number(),
  p99: z.number(),
  deliveries: z.number(),
  share: z.number(),
  generator: z.number(),
  closes: z.number(),
})
const idle = z.object({ bytesPerRoom: z.number() })
type Measured = z.infer<typeof measured>

const here = import.meta.dirname
const runs = Number(process.env.RUNS ?? 3)
const seconds = Number(process.env.SECONDS ?? 6)
const names = (process.env.PEERS ?? Object.keys(peers).join()).split(',')
/** Those that keep what they are told. */
const storing = names.filter((name) => name !== 'broadcast' && name !== 'yws')

async function measure(name: string, rooms: number, clients: number, rate: number): Promise<Measured> {
  const data = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const host = await startHost(name, data)
  try {
    return measured.parse(host.run('load.ts', [name, host.port, host.pid, rooms, clients, rate, seconds]))
  } finally {
    await host.stop('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  }
}

async function compare(title: string, rooms: number, clients: number, rate: number): Promise<void> {
  const results = new Map<string, Measured[]>(names.map((name) => [name, []]))
  for (let run = 0; run < runs; run++) {
    for (const name of names) results.get(name)?.push(await measure(name, rooms, clients, rate))
  }
  const of = (name: string, key: keyof Measured) => median((results.get(name) ?? []).map((result) => result[key]))
  table(
    title,
    ['server', 'p50 ms', 'p95 ms', 'p99 ms', 'server CPU', 'CPU ÷ hocuspocus', 'delivered'],
    names.map((name) => {
      const ratio = (of(name, 'cpu') / of('hocuspocus', 'cpu')).toFixed(2)
      return [name, of(name, 'p50'), of(name, 'p95'), of(name, 'p99'), of(name, 'cpu'), ratio, of(name, 'share')]
    }),
  )
}

/** The rate is raised by half until the slowest hundredth takes more than 100 ms or the generator's core is full. */
async function ceiling(): Promise<void> {
  const rows: (string | number)[][] = []
  for (const name of names) {
    let best: Measured | undefined
    let end = 'p99'
    for (let rate = 2; rate < 60; rate *= 1.5) {
      const result = await measure(name, 1, 200, rate)
      if (result.p99 > 100 || result.share < 0.999) break
      best = result
      if (result.generator <= 0.96) continue
      end = 'generator'
      break
    }
    rows.push([name, best?.deliveries ?? '', best?.p99 ?? '', best?.cpu ?? '', end])
  }
  table('Ceiling, 1 room × 200', ['server', 'deliveries/s', 'p99 ms', 'server CPU', 'ended by'], rows)
}

const shape = process.argv[2]
console.log(
  `${cpus()[0]?.model}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; median of ${runs} runs of ${seconds} s`,
)
if (shape === undefined || shape === 'workshop') await compare('10 rooms × 20 clients, 1.5 edits/s each', 10, 20, 1.5)
if (shape === undefined || shape === 'hall') await compare('1 room × 200 clients, 1 edit/s each', 1, 200, 1)
if (shape === undefined || shape === 'ceiling') await ceiling()
if (shape === undefined || shape === 'documents') await compareDocuments(storing, runs)
if (shape === undefined || shape === 'presence') {
  await comparePresence(
    names.filter((name) => name !== 'broadcast'),
    runs,
  )
}
if (shape === undefined || shape === 'idle') {
  const line = execFileSync(process.execPath, ['--import', 'tsx', join(here, 'idle.ts')]).toString()
  table(
    'Heap of a room nobody uses, with 2 kB of text',
    ['server', 'bytes'],
    [['assay', idle.parse(JSON.parse(line)).bytesPerRoom]],
  )
}
if (shape === undefined || shape === 'consolidation') reportConsolidation()
if (shape === undefined || shape === 'room') await reportRoom()
if (shape === undefined || shape === 'report') {
  await reportFiles(runs)
  await reportRoomWhileRendering(runs, seconds)
}
