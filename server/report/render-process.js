// @ts-check
import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { register } from 'tsx/esm/api'

/**
 * Renders reports in a process of its own, which gives way to the room, and takes nothing with it when it fails. A
 * report comes as its text. What it loaded stays loaded for the next one; it ends when the server lets go of it.
 */
giveWay()
register()
const { render } = await import('./render.ts')
const { parseReport } = await import('../../lib/report/parse.ts')

process.on('message', async (/** @type {import('./renderer.ts').Asked} */ { format, content, issue, look }) => {
  try {
    const report = parseReport(JSON.parse(content))
    process.send?.({ bytes: await render(format, { report, content, issue, look }) })
  } catch (error) {
    process.send?.({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
process.on('disconnect', () => process.exit())

/** Linux counts priority by thread, and those that collect garbage and compile have begun already. */
function giveWay() {
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0]
  for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_LOW)
}
