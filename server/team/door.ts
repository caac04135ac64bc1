import type { Door } from '../services.ts'

/** A request is held no longer than this: proxies give up after a minute. */
const longestMs = 25_000

/** Where people wait for word whether they are let in, each with at most one request. */
export function createDoor(): Door & { close(): void } {
  const waiting = new Map<string, () => void>()

  function tell(userId: string): void {
    waiting.get(userId)?.()
  }

  return {
    wait(userId, signal) {
      tell(userId) // The same person asks again: the earlier request is answered.
      return new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', done)
          if (waiting.get(userId) === done) waiting.delete(userId)
          resolve()
        }
        const timer = setTimeout(done, longestMs)
        signal?.addEventListener('abort', done)
        waiting.set(userId, done)
      })
    },
    tell,
    close() {
      for (const done of [...waiting.values()]) done()
    },
  }
}
