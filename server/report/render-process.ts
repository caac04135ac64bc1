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

async function answerTo(asked: Asked): Promise<Answer> {
  try {
    const [{ render }, { parseReport }] = await loaded
    const { content, issue } = asked
    const report = parseReport(JSON.parse(content))
    if (asked.kind === 'file') return { bytes: await render(asked.format, { ...asked, report }) }
    const [{ missingLetters }, { reportDocument }] = await Promise.all([
      import('./pdf/letters.ts'),
      import('../../lib/report/document.ts'),
    ])
    return { letters: missingLetters(reportDocument({ report, issue })) }
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
