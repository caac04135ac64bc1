import * as encoding from 'lib0/encoding'
import { messageTypes, syncTypes } from '../../lib/sync/message.ts'

/**
 * Messages as they go over the wire: whole binary WebSocket frames (RFC 6455, 5.2; a server does not mask), so that
 * one built once serves every socket of a room, and several joined are one write.
 */
function frame(write: (encoder: encoding.Encoder) => void): Buffer {
  const payload = encoding.encode(write)
  const bytes = Buffer.allocUnsafe(headerLength(payload.length) + payload.length)
  bytes.set(payload, writeHeader(bytes, 0, payload.length))
  return bytes
}

const headerLength = (length: number) => (length < 126 ? 2 : length < 65_536 ? 4 : 10)

/** Writes the head of a final binary frame; returns where its payload begins. */
function writeHeader(bytes: Buffer, at: number, length: number): number {
  bytes[at] = 0x82
  if (length < 126) {
    bytes[at + 1] = length
    return at + 2
  }
  if (length < 65_536) {
    bytes[at + 1] = 126
    return bytes.writeUInt16BE(length, at + 2)
  }
  bytes[at + 1] = 127
  return bytes.writeBigUInt64BE(BigInt(length), at + 2)
}

function varUintLength(value: number): number {
  let length = 1
  for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length += 1
  return length
}

/** Writes a number as lib0 does; returns where it ends. */
function writeVarUint(bytes: Buffer, from: number, value: number): number {
  let at = from
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes[at++] = 128 | (rest & 127)
  bytes[at++] = rest
  return at
}

const updateLength = (update: Uint8Array) => 2 + varUintLength(update.length) + update.length

/** One frame for each update, joined in this order. */
export function updateFrames(updates: readonly Uint8Array[]): Buffer {
  let length = 0
  for (const update of updates) length += headerLength(updateLength(update)) + updateLength(update)
  const bytes = Buffer.allocUnsafe(length)
  let at = 0
  for (const update of updates) {
    at = writeHeader(bytes, at, updateLength(update))
    bytes[at++] = messageTypes.sync
    bytes[at++] = syncTypes.update
    at = writeVarUint(bytes, at, update.length)
    bytes.set(update, at)
    at += update.length
  }
  return bytes
}

function syncFrame(type: number, body: Uint8Array): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, body)
  })
}

export const stepOne = (stateVector: Uint8Array) => syncFrame(syncTypes.step1, stateVector)
export const stepTwo = (update: Uint8Array) => syncFrame(syncTypes.step2, update)

export function storedFrame(count: number): Buffer {
  const bytes = Buffer.allocUnsafe(3 + varUintLength(count))
  const at = writeHeader(bytes, 0, bytes.length - 2)
  bytes[at] = messageTypes.stored
  writeVarUint(bytes, at + 1, count)
  return bytes
}

export const notStoredFrame = (count: number, reason: string) =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.notStored)
    encoding.writeVarUint(encoder, count)
    encoding.writeVarString(encoder, reason)
  })

export type PresenceEntry = { clientId: number; clock: number; state: string }

export function presenceFrame(entries: PresenceEntry[]): Buffer {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
  return frame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness)
    encoding.writeVarUint8Array(encoder, body)
  })
}
