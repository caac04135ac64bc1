import { canonicalJson } from '../../lib/report/canonical.ts'
import { plainLook } from '../../lib/report/look.ts'
import { renderedFormats } from '../../server/report/format.ts'
import { createRenderer } from '../../server/report/renderer.ts'
import { goldenReport } from '../golden/report.ts'
import { median, table } from './table.ts'

/**
 * `npm run bench -- report`: the files of a large report (33 processes, two instances, eight raters, names in five
 * scripts), each from the asking to the bytes, with the start of the thread that makes them.
 */
export async function reportFiles(runs: number): Promise<void> {
  const report = goldenReport(1)
  const content = canonicalJson(report)
  const render = createRenderer()
  const rows: (string | number)[][] = [['json', '', Math.round(content.length / 1024)]]
  for (const format of renderedFormats) {
    const times: number[] = []
    let size = 0
    for (let run = 0; run < runs; run++) {
      const from = performance.now()
      const bytes = await render(format, { report, content, issue: null, look: plainLook })
      times.push(performance.now() - from)
      size = bytes.length
    }
    rows.push([format, Math.round(median(times)), Math.round(size / 1024)])
  }
  table('Files of a report of 33 processes', ['format', 'ms', 'KB'], rows)
}
