import { giveWay } from './give-way.js'
import type { Answer, Asked } from './renderer.ts'

/**
 * Renders reports in a process of its own, which gives way to the room, and takes nothing with it when it fails. A
 * report comes as its text. What it loaded stays loaded for the next one; it ends when the server lets go of it.
 */
giveWay()

// Loaded after it gives way, and while the report comes.
const loaded = Promise.all([import('./render.ts'), import('../../lib/report/parse.ts')])

process.on('message', async (asked: Asked) => process.send?.(await answerTo(asked)))
process.on('disconnect', () => process.exit())

async function answerTo({ format, content, issue, look }: Asked): Promise<Answer> {
  try {
    const [{ render }, { parseReport }] = await loaded
    return { bytes: await render(format, { report: parseReport(JSON.parse(content)), content, issue, look }) }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
