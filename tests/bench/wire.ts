import { connect, type Socket } from 'node:net'

const mask = [0x12, 0x34, 0x56, 0x78]

/** A bare WebSocket client that costs the generator less than the server it measures. */
export type Wire = { open: Promise<void>; send(bytes: Uint8Array): void; close(): void; closed: () => boolean }

export function openWire(port: number, path: string, cookie: string, onMessage: (payload: Buffer) => void): Wire {
  const buffer = Buffer.allocUnsafe(65_536)
  let rest: Buffer | undefined
  let upgraded = false
  let closed = false
  let socket: Socket
  const open = new Promise<void>((resolve, reject) => {
    const onread = {
      buffer,
      callback: (length: number) => {
        feed(buffer.subarray(0, length))
        return true
      },
    }
    socket = connect({ host: '127.0.0.1', port, noDelay: true, onread })
    socket.on('connect', () =>
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
      ),
    )
    socket.on('error', reject)
    socket.on('close', () => {
      closed = true
    })

    function feed(chunk: Buffer): void {
      let bytes = rest ? Buffer.concat([rest, chunk]) : chunk
      rest = undefined
      if (!upgraded) {
        const end = bytes.indexOf('\r\n\r\n')
        if (end < 0) {
          rest = Buffer.from(bytes)
          return
        }
        upgraded = true
        bytes = bytes.subarray(end + 4)
        resolve()
      }
      let at = 0
      while (bytes.length - at >= 2) {
        const opcode = (bytes[at] ?? 0) & 15
        let length = (bytes[at + 1] ?? 0) & 127
        let body = at + 2
        if (length === 126) {
          if (bytes.length - at < 4) break
          length = bytes.readUInt16BE(body)
          body += 2
        } else if (length === 127) {
          if (bytes.length - at < 10) break
          length = Number(bytes.readBigUInt64BE(body))
          body += 8
        }
        if (bytes.length - body < length) break
        const payload = bytes.subarray(body, body + length)
        at = body + length
        if (opcode === 9) sendFrame(10, payload)
        else if (opcode === 8) socket.end()
        else if (opcode === 2) onMessage(payload)
      }
      if (at < bytes.length) rest = Buffer.from(bytes.subarray(at))
    }
  })

  function sendFrame(opcode: number, data: Uint8Array): void {
    if (closed) return
    const head = data.length < 126 ? 6 : data.length < 65_536 ? 8 : 14
    const frame = Buffer.allocUnsafe(head + data.length)
    frame[0] = 128 | opcode
    if (data.length < 126) frame[1] = 128 | data.length
    else if (data.length < 65_536) {
      frame[1] = 254
      frame.writeUInt16BE(data.length, 2)
    } else {
      frame[1] = 255
      frame.writeBigUInt64BE(BigInt(data.length), 2)
    }
    for (let index = 0; index < 4; index++) frame[head - 4 + index] = mask[index] ?? 0
    for (let index = 0; index < data.length; index++) frame[head + index] = (data[index] ?? 0) ^ (mask[index & 3] ?? 0)
    socket.write(frame)
  }

  return { open, send: (bytes) => sendFrame(2, bytes), close: () => socket.destroy(), closed: () => closed }
}
