import { DomainError } from '../../lib/errors.ts'

type Tries = { wrong: number; until: number }

/**
 * Makes guessing slow: after some free tries each wrong one doubles the time to wait before the next. A try counts as
 * wrong from its beginning until it succeeds, so that many at once are no way around.
 */
export function createSlowDown({
  free,
  firstSeconds,
  mostSeconds,
}: {
  free: number
  firstSeconds: number
  mostSeconds: number
}) {
  const tried = new Map<string, Tries>()
  return {
    /** Begins a try; throws `too-many-requests` with the time to wait. */
    begin(key: string, now = Date.now()): void {
      for (const [other, { until }] of tried) if (until + mostSeconds * 1000 < now) tried.delete(other)
      const { wrong, until } = tried.get(key) ?? { wrong: 0, until: 0 }
      if (until > now) throw new DomainError('too-many-requests', `Too many wrong tries. ${waitInWords(until - now)}`)
      const over = wrong + 1 - free
      const wait = over < 0 ? 0 : Math.min(firstSeconds * 2 ** over, mostSeconds)
      tried.set(key, { wrong: wrong + 1, until: now + wait * 1000 })
    },
    /** Forgets the tries of a key, after one that succeeded. */
    clear: (key: string) => void tried.delete(key),
    /** The time to wait before the next try, as a sentence; empty where none is. */
    waitOf(key: string, now = Date.now()): string {
      const { until = 0 } = tried.get(key) ?? {}
      return until > now ? waitInWords(until - now) : ''
    },
  }
}

function waitInWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  const words =
    seconds < 120 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${Math.ceil(seconds / 60)} minutes`
  return `Wait ${words} before the next one.`
}
