import { crc32 } from 'node:zlib'
import type { LogEntry } from './log.ts'

/**
 * One commit as it lies in the journal, whole or not at all:
 *
 *   u32 bytes that follow the checksum, u32 CRC-32 of them,
 *   f64 sequence number of the first entry, then each entry: u16 length, document, u32 length, update
 */
export type JournalRecord = { firstSeq: number; entries: LogEntry[] }

const headLength = 8
const encoder = new TextEncoder()
const names = new Map<string, Uint8Array>()

/** Names repeat for as long as a document is open; remembered, but not without bound. */
function nameBytes(document: string): Uint8Array {
  const known = names.get(document)
  if (known) return known
  if (names.size >= 1000) names.clear()
  const bytes = encoder.encode(document)
  names.set(document, bytes)
  return bytes
}

export function encodeRecord({ firstSeq, entries }: JournalRecord): Buffer {
  let length = headLength + 8
  for (const { document, update } of entries) length += 6 + nameBytes(document).length + update.length
  const bytes = Buffer.allocUnsafe(length)
  let at = bytes.writeDoubleLE(firstSeq, headLength)
  for (const { document, update } of entries) {
    const name = nameBytes(document)
    at = bytes.writeUInt16LE(name.length, at)
    bytes.set(name, at)
    at = bytes.writeUInt32LE(update.length, at + name.length)
    bytes.set(update, at)
    at += update.length
  }
  bytes.writeUInt32LE(length - headLength, 0)
  bytes.writeUInt32LE(crc32(bytes.subarray(headLength)), 4)
  return bytes
}

/** The records from the start of `bytes` up to the first that is torn, or is left from an earlier use of the space. */
export function decodeRecords(bytes: Buffer): JournalRecord[] {
  const records: JournalRecord[] = []
  let at = 0
  let nextSeq = 0
  while (at + headLength + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at)
    const from = at + headLength
    const to = from + length
    if (length < 8 || to > bytes.length || crc32(bytes.subarray(from, to)) !== bytes.readUInt32LE(at + 4)) break
    const firstSeq = bytes.readDoubleLE(from)
    if (firstSeq < nextSeq) break
    const entries = [...decodeEntries(bytes.subarray(from + 8, to))]
    records.push({ firstSeq, entries })
    nextSeq = firstSeq + entries.length
    at = to
  }
  return records
}

function* decodeEntries(bytes: Buffer): Generator<LogEntry> {
  for (let at = 0; at < bytes.length; ) {
    const nameEnd = at + 2 + bytes.readUInt16LE(at)
    const updateEnd = nameEnd + 4 + bytes.readUInt32LE(nameEnd)
    yield {
      document: bytes.toString('utf8', at + 2, nameEnd),
      update: Uint8Array.from(bytes.subarray(nameEnd + 4, updateEnd)),
    }
    at = updateEnd
  }
}
