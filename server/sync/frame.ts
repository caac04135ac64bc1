import * as encoding from 'lib0/encoding'
import { messageTypes, syncTypes } from '../../lib/sync/message.ts'

/** Messages as they go over the wire; one built once serves every socket of a room. */
function message(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write)
}

function syncMessage(type: number, body: Uint8Array): Uint8Array {
  return message((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, body)
  })
}

export const stepOne = (stateVector: Uint8Array) => syncMessage(syncTypes.step1, stateVector)
export const stepTwo = (update: Uint8Array) => syncMessage(syncTypes.step2, update)
export const updateFrame = (update: Uint8Array) => syncMessage(syncTypes.update, update)

export function countFrame(
  type: typeof messageTypes.stored | typeof messageTypes.notStored,
  count: number,
): Uint8Array {
  return message((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint(encoder, count)
  })
}

export type PresenceEntry = { clientId: number; clock: number; state: string }

export function presenceFrame(entries: PresenceEntry[]): Uint8Array {
  const body = message((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
  return message((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness)
    encoding.writeVarUint8Array(encoder, body)
  })
}
