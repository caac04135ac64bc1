import { DomainError } from '../../lib/errors.ts'

/** How many tries have been wrong so far, and when the next one may be made, in ms. */
export type Tries = { wrong: number; until: number }

export type SlowDown = { free: number; firstSeconds: number; mostSeconds: number }

/**
 * Makes guessing slow: after some free tries each wrong one doubles the time to wait before the next. A try counts as
 * wrong from its beginning until it succeeds, so that many at once are no way around. Throws `too-many-requests` with
 * the time to wait; tries of long ago are forgotten.
 */
export function beginTry({ wrong, until }: Tries, { free, firstSeconds, mostSeconds }: SlowDown, now: number): Tries {
  if (until > now) throw new DomainError('too-many-requests', `Too many wrong tries. ${waitInWords({ until }, now)}`)
  const before = until + mostSeconds * 1000 < now ? 0 : wrong
  const over = before + 1 - free
  const wait = over < 0 ? 0 : Math.min(firstSeconds * 2 ** over, mostSeconds)
  return { wrong: before + 1, until: now + wait * 1000 }
}

/** The time to wait before the next try, as a sentence; empty where none is. */
export function waitInWords({ until }: Pick<Tries, 'until'>, now: number): string {
  if (until <= now) return ''
  const seconds = Math.ceil((until - now) / 1000)
  const words =
    seconds < 120 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${Math.ceil(seconds / 60)} minutes`
  return `Wait ${words} before the next one.`
}
