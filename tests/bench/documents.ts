import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { z } from 'zod'
import { sleep } from './client.ts'
import { startHost } from './host.ts'
import { median, table } from './table.ts'

/**
 * What large documents and busy presence cost: 50,000 edits by 20 writers, the first join after a kill -9, what lies on
 * disk then, and 50 joins of 1 MB at once.
 */
const ingested = z.object({ cpu: z.number(), ms: z.number(), clocks: z.record(z.string(), z.number()) })
const joined = z.object({ synced: z.number(), whole: z.boolean(), complete: z.number() })
const stormed = z.object({ cpu: z.number(), p95: z.number() })
const moved = z.object({ cpu: z.number() })

const edits = Number(process.env.EDITS ?? 50_000)
/** hocuspocus stores 10 s after a change at the latest; Assay compacts when a document has been idle. */
const settleMs = 14_000
// What is measured is the work, so Assay's pace for a single socket is lifted; nothing else is.
const limits = { messagesPerSecond: 1e6, messageBurst: 1e6, idle: 5000 }

type Row = z.infer<typeof ingested> & z.infer<typeof joined> & { bytes: number; joinsCpu: number; joinsP95: number }

async function measure(name: string): Promise<Row> {
  const data = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const env = { LIMITS: JSON.stringify({ socketsPerUser: 1000, ...limits }) }
  try {
    let host = await startHost(name, data, env)
    const ask = (task: string, ...more: string[]) => host.run('task.ts', [task, name, host.port, host.pid, ...more])
    const ingest = ingested.parse(ask('ingest'))
    await sleep(settleMs)
    const bytes = bytesStored(name, data)
    await host.stop('SIGKILL')
    host = await startHost(name, data, env)
    const cold = joined.parse(ask('cold', JSON.stringify({ clocks: ingest.clocks })))
    const storm = stormed.parse(ask('joins'))
    await host.stop('SIGKILL')
    return { ...ingest, ...cold, bytes, joinsCpu: storm.cpu, joinsP95: storm.p95 }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/** What the store holds of the documents: Assay's rows and snapshots (two generations), the files of the others. */
function bytesStored(name: string, data: string): number {
  if (name !== 'assay') {
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    return files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  }
  const db = new Sqlite(join(data, 'assay.db'))
  const sum = (sql: string) => z.object({ n: z.number().nullable() }).parse(db.prepare(sql).get()).n ?? 0
  const bytes =
    sum('SELECT sum(length("update")) AS n FROM DocumentUpdate') +
    sum('SELECT sum(length(state)) AS n FROM DocumentSnapshot')
  db.close()
  return bytes
}

export async function compareDocuments(names: readonly string[], runs: number): Promise<void> {
  const rows = new Map<string, Row[]>(names.map((name) => [name, []]))
  for (let run = 0; run < runs; run++) for (const name of names) rows.get(name)?.push(await measure(name))
  table(
    `${edits} edits by 20 writers; the first join after kill -9; 50 joins of 1 MB at once`,
    ['server', 'CPU s', 'bytes/edit', 'cold synced ms', 'empty', 'cold complete ms', '50 joins CPU s', 'p95 ms'],
    names.map((name) => {
      const of = (key: 'cpu' | 'bytes' | 'synced' | 'complete' | 'joinsCpu' | 'joinsP95') =>
        median((rows.get(name) ?? []).map((row) => row[key]))
      const empty = (rows.get(name) ?? []).filter(({ whole }) => !whole).length
      return [
        name,
        of('cpu'),
        (of('bytes') / edits).toFixed(1),
        of('synced'),
        `${empty} of ${runs}`,
        of('complete'),
        of('joinsCpu'),
        of('joinsP95'),
      ]
    }),
  )
}

export async function comparePresence(names: readonly string[], runs: number): Promise<void> {
  const cpu = new Map<string, number[]>(names.map((name) => [name, []]))
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      const data = mkdtempSync(join(tmpdir(), 'assay-bench-'))
      const host = await startHost(name, data)
      cpu.get(name)?.push(moved.parse(host.run('task.ts', ['presence', name, host.port, host.pid])).cpu)
      await host.stop('SIGKILL')
      rmSync(data, { recursive: true, force: true })
    }
  }
  const of = (name: string) => median(cpu.get(name) ?? [])
  table(
    'Presence: 30 people in one room, 10 cursor moves/s each',
    ['server', 'server CPU', 'CPU ÷ hocuspocus'],
    names.map((name) => [name, of(name), (of(name) / of('hocuspocus')).toFixed(2)]),
  )
}
