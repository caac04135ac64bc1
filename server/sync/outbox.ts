import type { WebSocket } from 'ws'
import { closeCodes } from '../../lib/sync/closecode.ts'
import type { Limits } from './limits.ts'

const checkEveryMs = 50

type OutboxParts = {
  socket: Pick<WebSocket, 'readyState' | 'OPEN'>
  wire: { write(chunk: Buffer): unknown; cork(): void; uncork(): void; readonly writableLength: number }
  limits: Pick<Limits, 'behind' | 'hopeless' | 'patience'>
}

/**
 * What goes out to one socket. A slow reader gets nothing while it is behind; `catchUp` is asked once it has drained,
 * and sends everything it missed in one piece. No update is lost on the way, and no buffer grows without bound.
 */
export function createOutbox(
  { socket, wire, limits }: OutboxParts,
  { fallBehind, catchUp, giveUp }: { fallBehind(): void; catchUp(): Promise<void>; giveUp(code: number): void },
) {
  let behindSince: number | undefined

  function write(chunks: readonly Buffer[]): void {
    if (socket.readyState !== socket.OPEN) return
    const [first] = chunks
    if (chunks.length === 1 && first) {
      wire.write(first)
      return
    }
    wire.cork()
    for (const chunk of chunks) wire.write(chunk)
    wire.uncork()
  }

  function waitUntilDrained(): void {
    behindSince = Date.now()
    fallBehind()
    const check = setInterval(() => {
      if (socket.readyState !== socket.OPEN) return clearInterval(check)
      const tooLong = Date.now() - (behindSince ?? 0) > limits.patience
      if (wire.writableLength > limits.hopeless || (tooLong && wire.writableLength > 0)) {
        clearInterval(check)
        return giveUp(closeCodes.tryLater)
      }
      if (wire.writableLength > 0) return
      clearInterval(check)
      catchUp().catch(() => giveUp(closeCodes.tryLater))
    }, checkEveryMs)
  }

  return {
    write,
    /** What all listeners get; skipped while behind. */
    relay(chunks: readonly Buffer[]): void {
      if (behindSince !== undefined) return
      write(chunks)
      if (wire.writableLength > limits.behind) waitUntilDrained()
    },
    caughtUp(): void {
      behindSince = undefined
    },
    isBehind: () => behindSince !== undefined,
    queuedBytes: () => wire.writableLength,
  }
}
