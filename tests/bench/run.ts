import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { reportConsolidation } from './consolidation.ts'
import { peers } from './peers.ts'

/**
 * `npm run bench [-- <shape>]`: Assay's realtime server beside its peers, each in the same run, the server on one core
 * and the load on another, medians of three. Shapes: workshop, hall, ceiling; `consolidation` measures the domain alone.
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
type Measured = z.infer<typeof measured>

const here = import.meta.dirname
const root = join(here, '../..')
const runs = Number(process.env.RUNS ?? 3)
const seconds = Number(process.env.SECONDS ?? 6)
const names = (process.env.PEERS ?? Object.keys(peers).join()).split(',')
let port = 21_000 + Math.floor(Math.random() * 8000)

async function measure(name: string, rooms: number, clients: number, rate: number): Promise<Measured> {
  port += 1
  const data = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const peer = peers[name]?.(port, data)
  if (!peer) throw new Error(`No peer is called ${name}.`)
  const server = spawn('taskset', ['-c', '0', process.execPath, ...peer.args], {
    cwd: root,
    env: { ...process.env, ...peer.env, NODE_ENV: 'production' },
    stdio: 'ignore',
  })
  try {
    await listening(port)
    const load = [join(here, 'load.ts'), name, port, server.pid, rooms, clients, rate, seconds].map(String)
    const line = execFileSync('taskset', ['-c', '1', process.execPath, '--import', 'tsx', ...load], { cwd: root })
    return measured.parse(JSON.parse(line.toString()))
  } finally {
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
    rmSync(data, { recursive: true, force: true })
  }
}

async function listening(at: number): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const socket = connect(at, '127.0.0.1')
    const open = await new Promise<boolean>((resolve) => {
      socket.on('connect', () => resolve(true))
      socket.on('error', () => resolve(false))
    })
    socket.destroy()
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  throw new Error(`Nothing listens on ${at}.`)
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

async function compare(title: string, rooms: number, clients: number, rate: number): Promise<void> {
  const results = new Map<string, Measured[]>(names.map((name) => [name, []]))
  for (let run = 0; run < runs; run++) {
    for (const name of names) results.get(name)?.push(await measure(name, rooms, clients, rate))
  }
  const of = (name: string, key: keyof Measured) => median((results.get(name) ?? []).map((result) => result[key]))
  console.log(`\n**${title}**\n`)
  console.log(
    '| server | p50 ms | p95 ms | p99 ms | server CPU | CPU ÷ hocuspocus | delivered |\n|---|---|---|---|---|---|---|',
  )
  for (const name of names) {
    const ratio = (of(name, 'cpu') / of('hocuspocus', 'cpu')).toFixed(2)
    const share = of(name, 'share')
    console.log(
      `| ${name} | ${of(name, 'p50')} | ${of(name, 'p95')} | ${of(name, 'p99')} | ${of(name, 'cpu')} | ${ratio} | ${share} |`,
    )
  }
}

/** The rate is raised by half until the slowest hundredth takes more than 100 ms or the generator's core is full. */
async function ceiling(): Promise<void> {
  console.log(
    '\n**Ceiling, 1 room × 200**\n\n| server | deliveries/s | p99 ms | server CPU | ended by |\n|---|---|---|---|---|',
  )
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
    console.log(`| ${name} | ${best?.deliveries} | ${best?.p99} | ${best?.cpu} | ${end} |`)
  }
}

const shape = process.argv[2]
console.log(
  `${cpus()[0]?.model}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; median of ${runs} runs of ${seconds} s`,
)
if (shape === undefined || shape === 'workshop') await compare('10 rooms × 20 clients, 1.5 edits/s each', 10, 20, 1.5)
if (shape === undefined || shape === 'hall') await compare('1 room × 200 clients, 1 edit/s each', 1, 200, 1)
if (shape === undefined || shape === 'ceiling') await ceiling()
if (shape === undefined || shape === 'consolidation') reportConsolidation()
