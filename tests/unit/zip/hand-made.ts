import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as it is to be written, true or not. */
export type HandMade = {
  name: string
  content?: Uint8Array
  packed?: boolean
  /** What the directory says, in place of what is true. */
  says?: Partial<{ size: number; packedSize: number; crc32: number; flags: number; method: number; begins: number }>
  /** The name that stands before its bytes. */
  ownName?: string
}

/** A zip file in which every field can lie. */
export function zipOf(entries: readonly HandMade[], { comment = '', count = entries.length } = {}): Uint8Array {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content = new Uint8Array(), packed = false, says = {}, ownName = name } of entries) {
    const data = packed ? deflateRawSync(content) : Buffer.from(content)
    const method = says.method ?? (packed ? 8 : 0)
    const sum = says.crc32 ?? crc32(content)
    const sizes = [says.packedSize ?? data.length, says.size ?? content.length] as const
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(method, 8)
    head.writeUInt32LE(sum, 14)
    head.writeUInt32LE(sizes[0], 18)
    head.writeUInt32LE(sizes[1], 22)
    head.writeUInt16LE(Buffer.byteLength(ownName), 26)
    local.push(head, Buffer.from(ownName), data)
    const listed = Buffer.alloc(46)
    listed.writeUInt32LE(0x02014b50, 0)
    listed.writeUInt16LE(says.flags ?? 0, 8)
    listed.writeUInt16LE(method, 10)
    listed.writeUInt32LE(sum, 16)
    listed.writeUInt32LE(sizes[0], 20)
    listed.writeUInt32LE(sizes[1], 24)
    listed.writeUInt16LE(Buffer.byteLength(name), 28)
    listed.writeUInt32LE(says.begins ?? at, 42)
    directory.push(listed, Buffer.from(name))
    at += 30 + Buffer.byteLength(ownName) + data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Uint8Array.from(Buffer.concat([...local, ...directory, end, Buffer.from(comment)]))
}
