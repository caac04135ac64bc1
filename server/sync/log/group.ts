import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * Updates that are committed together lie together: each prefixed by its length. Joining costs a copy; merging them
 * into one update would cost more the more there are.
 */
export function encodeGroup(updates: Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const update of updates) encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

export function decodeGroup(row: Uint8Array): Uint8Array[] {
  const decoder = decoding.createDecoder(row)
  const updates: Uint8Array[] = []
  while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder))
  return updates
}
