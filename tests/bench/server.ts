import { setTimeout } from 'node:timers/promises'
import { canonicalJson } from '../../lib/canonical.ts'
import { type RenderedFormat, renderedFormats } from '../../lib/report/format.ts'
import { plainLook } from '../../lib/report/look.ts'
import { migrate } from '../../server/db/migrate.ts'
import { createRenderer } from '../../server/report/renderer.ts'
import { goldenReport } from '../golden/report.ts'
import { serveSync } from '../integration/sync/server.ts'

/**
 * The realtime server as a process of its own, on PORT and the database file DATABASE; stops on SIGTERM. With RENDER it
 * makes files of the large report in that format meanwhile, with a second between two of them.
 */
const databaseFile = process.env.DATABASE ?? ''
migrate(databaseFile)
const server = await serveSync({
  databaseFile,
  limits: { socketsPerUser: 1000, ...JSON.parse(process.env.LIMITS ?? '{}') },
})
const format = renderedFormats.find((known) => known === process.env.RENDER)
if (format) void renderForEver(format)
console.log(`ready ${server.port}`)
process.on('SIGTERM', () => {
  server.close().then(() => process.exit(0))
})

async function renderForEver(format: RenderedFormat): Promise<void> {
  const report = goldenReport(1)
  const rendering = { report, content: canonicalJson(report), issue: null, look: plainLook }
  const { render } = createRenderer()
  for (;;) {
    await render(format, rendering, { person: 'bench' })
    await setTimeout(1000)
  }
}
