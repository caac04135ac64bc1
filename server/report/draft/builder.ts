import { Worker } from 'node:worker_threads'
import { DomainError, type ErrorCode } from '../../../lib/errors.ts'
import type { Remarks } from './remarks.ts'

export type ToBuild = { number: number; assessmentId: string; remarks: Remarks }
export type Built = { number: number } & (
  | { content: string }
  | { refused: { code: ErrorCode; message: string } }
  | { failure: string }
)

/** Whoever looks at one report soon looks at it again; after this its memory is given back. */
const idleMs = 60_000

type Waiting = { resolve: (content: string) => void; reject: (error: Error) => void }

/** Builds reports from the database on a thread of its own, which is started when it is needed. */
export function createReportBuilder(databaseFile: string) {
  let worker: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let asked = 0
  const waiting = new Map<number, Waiting>()

  function start(): Worker {
    // Its own loader is registered in it; what the parent was started with does not matter.
    const started = new Worker(new URL('./thread.js', import.meta.url), { workerData: { databaseFile }, execArgv: [] })
    started.unref()
    started.on('message', (built: Built) => {
      const one = waiting.get(built.number)
      waiting.delete(built.number)
      if ('content' in built) one?.resolve(built.content)
      else if ('refused' in built) one?.reject(new DomainError(built.refused.code, built.refused.message))
      else one?.reject(new Error(built.failure))
      if (waiting.size === 0) idle = setTimeout(() => void stop(), idleMs).unref()
    })
    const ended = (error: Error) => {
      if (worker === started) worker = undefined
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    started.once('error', ended)
    started.once('exit', (code) => ended(new Error(`The thread that builds reports ended with code ${code}.`)))
    return started
  }

  async function stop(): Promise<void> {
    clearTimeout(idle)
    await worker?.terminate()
  }

  return {
    /** The report as its JSON. Throws what building it throws. */
    build(assessmentId: string, remarks: Remarks): Promise<string> {
      clearTimeout(idle)
      worker ??= start()
      const number = ++asked
      const { promise, resolve, reject } = withResolvers<string>()
      waiting.set(number, { resolve, reject })
      worker.postMessage({ number, assessmentId, remarks } satisfies ToBuild)
      return promise
    },
    close: stop,
  }
}

export type ReportBuilder = ReturnType<typeof createReportBuilder>

/** What Node has as `Promise.withResolvers` from version 22 on. */
function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<Value>((resolved, rejected) => {
    resolve = resolved
    reject = rejected
  })
  return { promise, resolve, reject }
}
