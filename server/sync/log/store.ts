import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Snapshot, StoredDocument } from './log.ts'

/** Updates of one document under the sequence number of the last of them. */
export type Row = { seq: number; document: string; update: Uint8Array }

/** What can be asked of the log's thread (worker.js). */
export type StoreRequest =
  | { kind: 'add'; rows: Row[] }
  | { kind: 'load'; document: string }
  | { kind: 'compact'; snapshot: Snapshot }
  | { kind: 'forget'; workshop: string }
  | { kind: 'close' }

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const reply = z.object({ id: z.number(), error: z.string().optional(), result: z.unknown().optional() })
const stored: z.ZodType<StoredDocument> = z.object({
  generation: z.number(),
  state: bytes.optional(),
  updates: z.array(bytes),
  lastSeq: z.number(),
})

/** The log's tables in the database, through a thread and a connection of its own. */
export function openStore(file: string) {
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

  function ask(request: StoreRequest): Promise<unknown> {
    if (ended) return Promise.reject(ended)
    return new Promise((resolve, reject) => {
      lastId += 1
      asked.set(lastId, { resolve, reject })
      worker.postMessage({ id: lastId, request })
    })
  }

  return {
    add: async (rows: Row[]) => void (await ask({ kind: 'add', rows })),
    load: async (document: string) => stored.parse(await ask({ kind: 'load', document })),
    compact: async (snapshot: Snapshot) => void (await ask({ kind: 'compact', snapshot })),
    forget: async (workshop: string) => void (await ask({ kind: 'forget', workshop })),
    async close(): Promise<void> {
      await ask({ kind: 'close' }).catch(() => undefined)
      await worker.terminate()
    },
  }
}
