/** An entry of a zip file, checked to lie where it says, apart from all others. */
export type ZipEntry = {
  name: string
  /** Bytes unpacked, as the file says; whoever unpacks it holds it to that. */
  size: number
  crc32: number
  packed: boolean
  /** Its bytes as they lie in the file. */
  data: Uint8Array
}

export type ZipLimits = {
  entries: number
  /** Bytes of one entry unpacked, and of all that are chosen. */
  entry: number
  unpacked: number
}

/** Why a file is refused; the sentence goes on after its name. */
export class ZipRefusal extends Error {
  readonly over: boolean

  constructor(why: string, { over = false } = {}) {
    super(why)
    /** Whether it is larger than a limit, rather than damaged. */
    this.over = over
  }
}

const endOfDirectory = 0x06054b50
const inDirectory = 0x02014b50
const atData = 0x04034b50
const isZip64 = 0xffffffff
const longestComment = 65_535

/**
 * The entries of a zip file (PKWARE APPNOTE 6.3.10, sections 4.3.7 to 4.3.16). Throws `ZipRefusal` for what is none: two
 * entries on the same bytes or of the same name, stored ones that say another size, encrypted ones, more than the limits.
 */
export function readDirectory(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const from = view.getUint32(end + 16, true)
  if (count > limits.entries) throw new ZipRefusal(`it holds more than ${limits.entries} entries`, { over: true })
  try {
    const entries: Placed[] = []
    for (let at = from, number = 0; number < count; number++) {
      if (at + 46 > end) throw damaged()
      const { entry, next } = readEntry(view, bytes, at, from)
      entries.push(entry)
      at = next
    }
    refuseShared(entries)
    return entries
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error
  }
}

type Placed = ZipEntry & { begins: number; ends: number }

/** The end of the directory: the last record of the file, with nothing behind its comment. */
function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - longestComment)
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) !== endOfDirectory) continue
    if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  throw damaged()
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, dataEnds: number) {
  if (view.getUint32(at, true) !== inDirectory) throw damaged()
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)]
  const commentLength = view.getUint16(at + 32, true)
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength)
  const wide = zip64Of(view, at + 46 + nameLength, extraLength)
  const size = wide(view.getUint32(at + 24, true))
  const packedSize = wide(view.getUint32(at + 20, true))
  const begins = wide(view.getUint32(at + 42, true))
  const name = new TextDecoder().decode(nameBytes)
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8))
    throw new ZipRefusal('it is encrypted, or packed in a way that is not read here')

  if (view.getUint32(begins, true) !== atData || view.getUint16(begins + 8, true) !== method) throw damaged()
  const ownNameLength = view.getUint16(begins + 26, true)
  const ownName = bytes.subarray(begins + 30, begins + 30 + ownNameLength)
  if (Buffer.compare(ownName, nameBytes) !== 0) throw new ZipRefusal(`${shown(name)} has two names`)
  const data = begins + 30 + ownNameLength + view.getUint16(begins + 28, true)
  const ends = data + packedSize
  if (ends > dataEnds) throw damaged()
  const crc32 = view.getUint32(at + 16, true)
  const entry: Placed = { name, size, crc32, packed: method === 8, data: bytes.subarray(data, ends), begins, ends }
  return { entry, next: at + 46 + nameLength + extraLength + commentLength }
}

/** Reads, in their order, the values that some writers put into the extra field of zip64 (4.5.3), large or not. */
function zip64Of(view: DataView, from: number, length: number): (value: number) => number {
  let field = from
  while (field + 4 <= from + length && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true)
  let next = field + 4
  return (value) => {
    if (value !== isZip64) return value
    if (next + 8 > from + length) throw damaged()
    const wide = Number(view.getBigUint64(next, true))
    next += 8
    return wide
  }
}

/** Entries that share bytes unpack to far more than the file has: one small piece, read again and again. */
function refuseShared(entries: readonly Placed[]): void {
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw new ZipRefusal('it holds an entry twice')
  const inOrder = entries.toSorted((a, b) => a.begins - b.begins)
  const shared = inOrder.find(({ ends }, index) => ends > (inOrder[index + 1]?.begins ?? Number.POSITIVE_INFINITY))
  if (shared) throw new ZipRefusal(`${shown(shared.name)} lies on the same bytes as another entry`)
}

export function shown(name: string): string {
  return JSON.stringify(name.slice(0, 80))
}

function damaged(): ZipRefusal {
  return new ZipRefusal('it is no zip file, or only a part of one')
}
