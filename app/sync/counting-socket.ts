import * as decoding from 'lib0/decoding'
import { messageTypes, syncTypes } from '@/lib/sync/message'

type Sent = 'offer' | 'update'

const kinds: Record<number, Sent> = { [syncTypes.step2]: 'offer', [syncTypes.update]: 'update' }

/**
 * A WebSocket that tells of each sync message with changes it sends: "offer" is Yjs' sync step 2, which carries all
 * the server lacks, "update" one change. y-websocket has no event for it, and acknowledgements are counts of these.
 */
export function countingSocket(onSent: (message: Sent) => void): typeof WebSocket {
  return class extends WebSocket {
    override send(data: string | Blob | BufferSource): void {
      super.send(data)
      if (!(data instanceof Uint8Array)) return
      const decoder = decoding.createDecoder(data)
      if (decoding.readVarUint(decoder) !== messageTypes.sync) return
      const kind = kinds[decoding.readVarUint(decoder)]
      if (kind) onSent(kind)
    }
  }
}
