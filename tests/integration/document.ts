import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { messageTypes } from '../../lib/sync/message.ts'
import { type DocumentRef, documentName } from '../../lib/workshop/document.ts'

/** A document as one client holds it, over a real socket in the y-websocket protocol, with all it was sent. */
export type OpenDocument = {
  doc: Y.Doc
  /** Every message this socket was sent, as it came. */
  received: Uint8Array[]
  /** Resolves when everything written here is stored by the server. */
  saved(): Promise<void>
  /** Resolves when the document fulfils a condition. */
  when(holds: (doc: Y.Doc) => boolean): Promise<void>
  /** Resolves to the code when the socket is closed. */
  closed: Promise<number>
  close(): Promise<number>
}

/** Where a client connects from: the server's address and the cookie of who is signed in, or a room screen's link. */
export type Door = { url: string; cookie: string; screen?: string }

function addressOf({ url, screen }: Door, ref: DocumentRef): string {
  const link = screen === undefined ? '' : `&screen=${screen}`
  return `${url.replace('http', 'ws')}/sync/${documentName(ref)}?ack=1${link}`
}

/** Opens a document and waits until it is synced; rejects with the close code when it is refused. */
export async function openDocument(door: Door, ref: DocumentRef): Promise<OpenDocument> {
  const { url, cookie } = door
  const socket = new WebSocket(addressOf(door, ref), { headers: { cookie, origin: url } })
  const doc = new Y.Doc()
  const received: Uint8Array[] = []
  let sent = 0
  let stored = 0
  const watchers = new Set<() => void>()
  const changed = () => {
    for (const watcher of watchers) watcher()
  }

  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  const synced = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const message = Uint8Array.from(data)
      received.push(message)
      const decoder = decoding.createDecoder(message)
      const type = decoding.readVarUint(decoder)
      if (type === messageTypes.stored) {
        stored = decoding.readVarUint(decoder)
        changed()
      }
      if (type !== messageTypes.sync) return
      const reply = syncMessage()
      const step = readSyncMessage(decoder, reply, doc, socket)
      if (step === 0) send(reply)
      if (step === 1) resolve()
    })
  })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === socket) return changed()
    const message = syncMessage()
    writeUpdate(message, update)
    send(message)
  })
  socket.on('open', () => {
    const question = syncMessage()
    writeSyncStep1(question, doc)
    socket.send(encoding.toUint8Array(question))
  })

  function send(content: encoding.Encoder): void {
    sent += 1
    socket.send(encoding.toUint8Array(content))
  }

  function until(holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (!holds()) return
        watchers.delete(check)
        resolve()
      }
      watchers.add(check)
      check()
      void closed.then((code) => reject(new Error(`${documentName(ref)} was closed with ${code}.`)))
    })
  }

  await Promise.race([
    synced,
    closed.then((code) => {
      throw new Error(`${documentName(ref)} was refused with ${code}.`)
    }),
  ])
  return {
    doc,
    received,
    saved: () => until(() => stored >= sent),
    when: (holds) => until(() => holds(doc)),
    closed,
    close() {
      socket.close()
      return closed
    },
  }
}

/** The code a socket is refused with. */
export function refusalOf(door: Door, ref: DocumentRef): Promise<number> {
  const { url, cookie } = door
  const socket = new WebSocket(addressOf(door, ref), { headers: { cookie, origin: url } })
  return new Promise((resolve, reject) => {
    socket.on('close', resolve)
    socket.on('message', () => reject(new Error(`${documentName(ref)} was opened.`)))
  })
}

function syncMessage(): encoding.Encoder {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.sync)
  return encoder
}
