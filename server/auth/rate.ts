import { DomainError } from '../../lib/errors.ts'

type Window = { count: number; endsAt: number }

/** Refuses more than `limit` tries of one key (an address, an account) in `seconds`. Forgets keys as they expire. */
export function createRateLimit({ limit, seconds }: { limit: number; seconds: number }) {
  const windows = new Map<string, Window>()
  return {
    /** Counts one try; throws `too-many-requests` with the time to wait. */
    count(key: string, now = Date.now()): void {
      for (const [other, window] of windows) {
        if (window.endsAt > now) break // insertion order is order of expiry
        windows.delete(other)
      }
      const window = windows.get(key) ?? { count: 0, endsAt: now + seconds * 1000 }
      window.count += 1
      windows.set(key, window)
      if (window.count > limit) {
        const wait = Math.ceil((window.endsAt - now) / 1000)
        throw new DomainError('too-many-requests', `Too many tries. Wait ${wait} seconds and try again.`)
      }
    },
    /** How many tries of a key count at the moment. */
    countOf(key: string, now = Date.now()): number {
      const window = windows.get(key)
      return window && window.endsAt > now ? window.count : 0
    },
    /** Takes one try of a key back, after one that was right. */
    forgive(key: string): void {
      const window = windows.get(key)
      if (window) window.count -= 1
    },
    /** Forgets the tries of a key, after one that succeeded. */
    clear: (key: string) => void windows.delete(key),
  }
}
