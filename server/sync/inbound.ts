import * as decoding from 'lib0/decoding'
import { messageTypes, syncTypes } from '../../lib/sync/message.ts'

/** What a client says, read as far as its kind. */
export type Inbound =
  | { kind: 'join'; stateVector: Uint8Array }
  | { kind: 'content'; isStepTwo: boolean; update: Uint8Array }
  | { kind: 'presence'; entries: Uint8Array }
  | { kind: 'who-is-there' }
  | { kind: 'unknown' }

/** Throws on bytes that end too early. */
export function readMessage(data: Uint8Array): Inbound {
  const decoder = decoding.createDecoder(data)
  switch (decoding.readVarUint(decoder)) {
    case messageTypes.sync:
      return readSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder))
    case messageTypes.awareness:
      return { kind: 'presence', entries: decoding.readVarUint8Array(decoder) }
    case messageTypes.queryAwareness:
      return { kind: 'who-is-there' }
    default:
      return { kind: 'unknown' }
  }
}

function readSync(step: number, body: Uint8Array): Inbound {
  switch (step) {
    case syncTypes.step1:
      return { kind: 'join', stateVector: body }
    case syncTypes.step2:
    case syncTypes.update:
      return { kind: 'content', isStepTwo: step === syncTypes.step2, update: body }
    default:
      return { kind: 'unknown' }
  }
}
