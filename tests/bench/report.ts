import { canonicalJson } from '../../lib/canonical.ts'
import { renderedFormats } from '../../lib/report/format.ts'
import { plainLook } from '../../lib/report/look.ts'
import { bundleRenderer } from '../../server/prepare.js'
import { createRenderer } from '../../server/report/renderer.ts'
import { goldenReport } from '../golden/report.ts'
import { median, table } from './table.ts'

/**
 * `npm run bench -- report`: the files of a large report (33 processes, two instances, eight raters, names in five
 * scripts), from the asking to the bytes: with the start of the process that makes them, and once it runs.
 */
export async function reportFiles(runs: number): Promise<void> {
  bundleRenderer()
  const report = goldenReport(1)
  const content = canonicalJson(report)
  const rows: (string | number)[][] = [['json', '', '', Math.round(content.length / 1024)]]
  for (const format of renderedFormats) {
    const first: number[] = []
    const next: number[] = []
    let size = 0
    for (let run = 0; run < runs; run++) {
      const { render, close } = createRenderer({ bundled: true })
      for (const times of [first, next]) {
        const from = performance.now()
        size = (await render(format, { report, content, issue: null, look: plainLook }, { person: 'bench' })).length
        times.push(performance.now() - from)
      }
      close()
    }
    rows.push([format, Math.round(median(first)), Math.round(median(next)), Math.round(size / 1024)])
  }
  table('Files of a report of 33 processes', ['format', 'first ms', 'next ms', 'KB'], rows)
}
