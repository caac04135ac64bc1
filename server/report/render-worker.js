// @ts-check
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

/** Renders one report on a thread of its own and ends: the room does not wait for it. */
register()
const { render } = await import('./render.ts')
const bytes = render(workerData.format, workerData.report, workerData.look)
parentPort?.postMessage(bytes, [bytes.buffer])
