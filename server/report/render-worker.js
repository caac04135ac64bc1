// @ts-check
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

// Linux counts priority by thread: this one gives way to the room. Elsewhere it would slow the whole server.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

/**
 * Renders one report on a thread of its own and ends: the room does not wait for it. The report comes as its text, which
 * is handed over in no time, whereas the value would be copied piece by piece while the room waits.
 */
register()
const { render } = await import('./render.ts')
const { parseReport } = await import('../../lib/report/parse.ts')
const { format, content, issue, look } = workerData
const report = parseReport(JSON.parse(content))
// A copy: what a library gives may be part of a larger buffer, which can't be handed over.
const bytes = new Uint8Array(await render(format, { report, content, issue, look }))
parentPort?.postMessage(bytes, [bytes.buffer])
