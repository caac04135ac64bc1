// @ts-check
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

/** Renders one report on a thread of its own and ends: the room does not wait for it. */
register()
const { render } = await import('./render.ts')
// A copy: what a library gives may be part of a larger buffer, which can't be handed over.
const bytes = new Uint8Array(await render(workerData.format, workerData.rendering))
parentPort?.postMessage(bytes, [bytes.buffer])
