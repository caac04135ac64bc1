import { Worker } from 'node:worker_threads'
import Sqlite from 'libsql'
import { z } from 'zod'
import { appender } from './append.js'
import type { StoredDocument, UpdateLog } from './log.ts'

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const reply = z.object({ id: z.number(), error: z.string().optional(), result: z.unknown().optional() })
const stored: z.ZodType<StoredDocument> = z.object({
  generation: z.number(),
  state: bytes.optional(),
  updates: z.array(bytes),
  lastSeq: z.number(),
})

/**
 * The log in the application's SQLite file: through a thread and a connection of its own, and through a second
 * connection on this thread for what can be written at once. That one never waits for a lock: who holds it may need
 * this very thread to give it back.
 */
export function openSqliteLog(file: string): UpdateLog {
  const here = new Sqlite(file, { timeout: 0 })
  here.pragma('synchronous = FULL')
  const appendHere = appender(here)
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { file } })
  const asked = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let ended: Error | undefined

  worker.on('message', (message) => {
    const { id, error, result } = reply.parse(message)
    const question = asked.get(id)
    asked.delete(id)
    if (error === undefined) question?.resolve(result)
    else question?.reject(new Error(`The update log could not be used: ${error}`))
  })
  const end = (error: Error) => {
    ended = error
    for (const { reject } of asked.values()) reject(error)
    asked.clear()
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Error('The update log is closed.')))

  function ask(kind: string, request: object = {}): Promise<unknown> {
    if (ended) return Promise.reject(ended)
    return new Promise((resolve, reject) => {
      lastId += 1
      asked.set(lastId, { resolve, reject })
      worker.postMessage({ id: lastId, kind, ...request })
    })
  }

  return {
    appendNow(batch) {
      try {
        return appendHere(batch)
      } catch {
        return undefined
      }
    },
    append: async (batch) => z.array(z.number()).parse(await ask('append', { batch })),
    load: async (document) => stored.parse(await ask('load', { document })),
    compact: async (snapshot) => void (await ask('compact', snapshot)),
    forget: async (workshop) => void (await ask('forget', { workshop })),
    close: async () => {
      here.close()
      await ask('close').catch(() => undefined)
      await worker.terminate()
    },
  }
}
