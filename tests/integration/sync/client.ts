import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { messageTypes, syncTypes } from '../../../lib/sync/message.ts'

/** A client that says what a test wants it to say, over a real socket. */
export async function connect(url: string, who = 'ada assessor', headers: Record<string, string> = {}) {
  const socket = new WebSocket(url, { headers: { cookie: who, ...headers } })
  const doc = new Y.Doc()
  const seen = { updates: 0, stored: 0, notStored: '', stepOnes: 0, states: new Map<number, unknown>() }
  const watchers = new Set<() => void>()
  let synced = false
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  socket.on('error', () => undefined)

  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(Uint8Array.from(data))
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.sync) {
      const step = decoding.readVarUint(decoder)
      const body = decoding.readVarUint8Array(decoder)
      if (step === syncTypes.step1) {
        seen.stepOnes += 1
        send(syncMessage(syncTypes.step2, Y.encodeStateAsUpdate(doc, body)))
      } else {
        if (step === syncTypes.update) seen.updates += 1
        else synced = true
        Y.applyUpdate(doc, body, 'server')
      }
    } else if (type === messageTypes.stored) seen.stored = decoding.readVarUint(decoder)
    else if (type === messageTypes.notStored) {
      decoding.readVarUint(decoder)
      seen.notStored = decoding.readVarString(decoder)
    } else if (type === messageTypes.awareness) readStates(decoding.readVarUint8Array(decoder))
    for (const watcher of watchers) watcher()
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server' && origin !== 'silent') send(syncMessage(syncTypes.update, update))
  })

  function readStates(body: Uint8Array): void {
    const decoder = decoding.createDecoder(body)
    const count = decoding.readVarUint(decoder)
    for (let index = 0; index < count; index++) {
      const client = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      const state: unknown = JSON.parse(decoding.readVarString(decoder))
      if (state === null) seen.states.delete(client)
      else seen.states.set(client, state)
    }
  }

  function send(bytes: Uint8Array): void {
    if (socket.readyState === socket.OPEN) socket.send(bytes)
  }

  /** Resolves when the condition holds; rejects when the socket closes before. */
  function until(holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (!holds()) return
        watchers.delete(check)
        resolve()
      }
      watchers.add(check)
      check()
      void closed.then((code) => reject(new Error(`closed with ${code}`)))
    })
  }

  const text = () => doc.getText('note')
  const client = {
    socket,
    doc,
    seen,
    closed,
    send,
    until,
    text,
    join: () => send(syncMessage(syncTypes.step1, Y.encodeStateVector(doc))),
    reads: (words: string) => until(() => text().toString() === words),
    close(): Promise<number> {
      socket.close()
      return closed
    },
  }
  await new Promise<void>((resolve) => {
    socket.on('open', resolve)
    void closed.then(() => resolve())
  })
  client.join()
  await Promise.race([until(() => synced), closed]).catch(() => undefined)
  return client
}

export type Client = Awaited<ReturnType<typeof connect>>

export function syncMessage(step: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })
}

export function awarenessMessage(clientId: number, clock: number, state: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness)
    const body = encoding.encode((inner) => {
      encoding.writeVarUint(inner, 1)
      encoding.writeVarUint(inner, clientId)
      encoding.writeVarUint(inner, clock)
      encoding.writeVarString(inner, state)
    })
    encoding.writeVarUint8Array(encoder, body)
  })
}
