import { Worker } from 'node:worker_threads'
import type { RenderedFormat } from './format.ts'
import type { Rendering } from './render.ts'

/** A report that takes longer is given up: something is wrong with it, and others wait. */
const longestMs = 60_000

/** Renders reports off the event loop, one at a time: the room keeps the other core. */
export function createRenderer() {
  let last: Promise<unknown> = Promise.resolve()
  return (format: RenderedFormat, rendering: Rendering): Promise<Uint8Array> => {
    const rendered = last.then(() => renderOnThread(format, rendering))
    last = rendered.catch(() => undefined)
    return rendered
  }
}

function renderOnThread(format: RenderedFormat, { content, issue, look }: Rendering): Promise<Uint8Array> {
  const url = new URL('./render-worker.js', import.meta.url)
  // Its own loader is registered in it; what the parent was started with does not matter.
  const worker = new Worker(url, { workerData: { format, content, issue, look }, execArgv: [] })
  return new Promise<Uint8Array>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The ${format} file was not ready in time.`)), longestMs)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The thread that makes the ${format} file ended with code ${code}.`))
    })
  }).finally(() => worker.terminate())
}
