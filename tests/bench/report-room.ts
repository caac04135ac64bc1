import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type RenderedFormat, renderedFormats } from '../../lib/report/format.ts'
import { startHost } from './host.ts'
import { median, table } from './table.ts'

const measured = z.object({ p50: z.number(), p99: z.number(), share: z.number(), cpu: z.number() })

/**
 * The room while reports are made: 10 rooms of 20 people who write, on a server that makes nothing else and on one that
 * makes one file of the large report after the other, off its event loop. The server has the whole machine, and the load
 * shares it, as in a workshop on a small one. Reports the ratio of the slowest hundredths, medians of the runs.
 */
export async function reportRoomWhileRendering(runs: number, seconds: number): Promise<void> {
  const kinds: (RenderedFormat | 'none')[] = ['none', ...renderedFormats]
  const results = new Map<string, { p50: number[]; p99: number[]; cpu: number[] }>(
    kinds.map((kind) => [kind, { p50: [], p99: [], cpu: [] }]),
  )
  // In turns, so that what else the machine does falls on all alike.
  for (let run = 0; run < runs; run++) {
    for (const kind of kinds) {
      const { p50, p99, cpu } = await measure(kind, seconds)
      const own = results.get(kind)
      own?.p50.push(p50)
      own?.p99.push(p99)
      own?.cpu.push(cpu)
    }
  }
  const idle = median(results.get('none')?.p99 ?? [])
  table(
    'The room while reports are made',
    ['makes', 'p50 ms', 'p99 ms', 'p99 ÷ none', 'server CPU'],
    kinds.map((kind) => {
      const { p50 = [], p99 = [], cpu = [] } = results.get(kind) ?? {}
      return [kind, median(p50), median(p99), (median(p99) / idle).toFixed(2), median(cpu)]
    }),
  )
}

async function measure(kind: RenderedFormat | 'none', seconds: number) {
  const data = mkdtempSync(join(tmpdir(), 'assay-bench-'))
  const host = await startHost('assay', data, { RENDER: kind === 'none' ? '' : kind }, 'all cores')
  try {
    return measured.parse(host.run('load.ts', ['assay', host.port, host.pid, 10, 20, 1.5, seconds]))
  } finally {
    await host.stop('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  }
}
