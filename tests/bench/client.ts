import { readFileSync } from 'node:fs'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Peer } from './peers.ts'
import { openWire, type Wire } from './wire.ts'

/** A client that holds a document, in the protocol of the peer. */
export type Client = {
  doc: Y.Doc
  wire: Wire
  /** When the answer to joining came, before it was built in. */
  synced: Promise<number>
  sendAwareness(state: object): void
}

/**
 * Joins a document. With `deaf` the client does not build in what others write, so that the generator costs less than
 * the server it measures.
 */
export async function join(peer: Peer, port: number, room: string, name: string, { deaf = false } = {}) {
  const { protocol, path } = peer
  const doc = new Y.Doc()
  let clock = 0
  let onSynced: (at: number) => void = () => undefined
  const synced = new Promise<number>((resolve) => {
    onSynced = resolve
  })
  const wire = openWire(port, path(room), `${name} assessor`, (payload) => {
    const decoder = decoding.createDecoder(payload)
    if (protocol === 'hocuspocus') decoding.readVarString(decoder)
    const type = decoding.readVarUint(decoder)
    if (type !== 0 && !(protocol === 'hocuspocus' && type === 4)) return
    const step = decoding.readVarUint(decoder)
    if (step === 0) return
    const at = performance.now()
    if (!deaf || step === 1) Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), 'server')
    if (step === 1) onSynced(at)
  })
  const say = (write: (encoder: encoding.Encoder) => void) =>
    wire.send(
      encoding.encode((encoder) => {
        if (protocol === 'hocuspocus') encoding.writeVarString(encoder, room)
        write(encoder)
      }),
    )
  const sync = (step: number, body: Uint8Array) =>
    say((encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, body)
    })
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') sync(2, update)
  })
  await wire.open
  if (protocol === 'hocuspocus') {
    say((encoder) => {
      encoding.writeVarUint(encoder, 2)
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'token')
      encoding.writeVarString(encoder, '4.7.0')
    })
  }
  sync(0, Y.encodeStateVector(doc))
  return {
    doc,
    wire,
    synced,
    sendAwareness(state: object) {
      clock += 1
      say((encoder) => {
        encoding.writeVarUint(encoder, 1)
        const body = encoding.encode((inner) => {
          encoding.writeVarUint(inner, 1)
          encoding.writeVarUint(inner, doc.clientID)
          encoding.writeVarUint(inner, clock)
          encoding.writeVarString(inner, JSON.stringify(state))
        })
        encoding.writeVarUint8Array(encoder, body)
      })
    },
  } satisfies Client
}

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Seconds of CPU a process has used, all threads. */
export function cpuOf(process: number): number {
  const stat = readFileSync(`/proc/${process}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
