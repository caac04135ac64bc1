import { availableParallelism } from 'node:os'
import { DomainError } from '../../lib/errors.ts'

type Waiting = { rank: number; go: () => void; giveUp: (error: DomainError) => void }

/**
 * Passwords are hashed few at once, since each takes a core and 128 MB for a while: many wrong sign-ins may not slow the
 * rooms down. Who has tried in vain least often comes first, so that somebody who guesses only holds up themselves.
 * Where too many wait, the one of the highest rank is refused with `too-many-requests`.
 */
export function createHashQueue({ atOnce = Math.max(1, availableParallelism() - 1), waiting: most = 32 } = {}) {
  const waiting: Waiting[] = []
  let running = 0

  function next(): void {
    if (running >= atOnce) return
    const first = waiting.shift()
    if (!first) return
    running += 1
    first.go()
  }

  function wait(rank: number): Promise<void> {
    return new Promise((go, giveUp) => {
      const behind = waiting.findIndex((other) => other.rank > rank)
      waiting.splice(behind < 0 ? waiting.length : behind, 0, { rank, go, giveUp })
      if (waiting.length > most) {
        waiting
          .pop()
          ?.giveUp(new DomainError('too-many-requests', 'Too many people are signing in. Try again in a minute.'))
      }
      next()
    })
  }

  /** Runs the work in its turn; `rank` is how often whoever asks has tried in vain. */
  return async <Result>(rank: number, work: () => Promise<Result>): Promise<Result> => {
    await wait(rank)
    try {
      return await work()
    } finally {
      running -= 1
      next()
    }
  }
}
