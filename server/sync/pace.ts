import type { WebSocket } from 'ws'

/**
 * Reads a talkative socket more slowly instead of dropping what it says: each message spends a token, tokens come back
 * at a steady rate, and a socket in debt is not read until it is paid. TCP holds the sender back.
 */
export function createPace(
  socket: Pick<WebSocket, 'pause' | 'resume'>,
  { perSecond, burst }: { perSecond: number; burst: number },
  onSlowed: () => void,
) {
  let tokens = burst
  let refilledAt = performance.now()
  let timer: NodeJS.Timeout | undefined

  function refill(): void {
    const now = performance.now()
    tokens = Math.min(burst, tokens + ((now - refilledAt) / 1000) * perSecond)
    refilledAt = now
  }

  function wait(): void {
    timer = setTimeout(
      () => {
        timer = undefined
        refill()
        if (tokens < 0) wait()
        else socket.resume()
      },
      (-tokens / perSecond) * 1000,
    )
  }

  return {
    spend(): void {
      refill()
      tokens -= 1
      if (tokens >= 0 || timer) return
      socket.pause()
      onSlowed()
      wait()
    },
    stop: () => clearTimeout(timer),
  }
}
