import { DomainError } from '../../lib/errors.ts'

/** Whose job it is, and what says that they want it no more. */
export type Asking = { person: string; signal?: AbortSignal | undefined }

export type QueueLimits = {
  /** Jobs one person may have waiting, and all together. */
  ofOne: number
  ofAll: number
}

type Job = { run(): void }

/**
 * One job at a time, the next always of another person than the last where another waits: who asks for twenty files
 * delays somebody who asks for one by one file. A job that is cancelled while it waits is never begun.
 */
export function createFairQueue({ ofOne, ofAll }: QueueLimits) {
  /** The waiting jobs of each person; whose turn is next comes first. */
  const waiting = new Map<string, Job[]>()
  let busy = false

  const sum = () => [...waiting.values()].reduce((total, { length }) => total + length, 0)

  function next(): void {
    const [first] = waiting
    if (busy || !first) return
    const [person, [job, ...rest]] = first
    waiting.delete(person)
    if (rest.length > 0) waiting.set(person, rest)
    busy = true
    job?.run()
  }

  function remove(person: string, job: Job): boolean {
    const jobs = waiting.get(person)
    if (!jobs?.includes(job)) return false
    const rest = jobs.filter((other) => other !== job)
    // Their turn stays where it is, so the place in the map does too.
    if (rest.length > 0) waiting.set(person, rest)
    else waiting.delete(person)
    return true
  }

  return {
    /** Runs the work when its turn comes. Throws `too-many-requests` where too much waits, `conflict` once cancelled. */
    async run<T>({ person, signal }: Asking, work: () => Promise<T>): Promise<T> {
      const mine = waiting.get(person) ?? []
      if (mine.length >= ofOne) throw tooMany(`${ofOne} of your files wait to be made. Wait for one of them`)
      if (sum() >= ofAll) throw tooMany(`${ofAll} files wait to be made for others. Wait a minute`)
      if (signal?.aborted) throw cancelled()
      let leave = () => {}
      try {
        await new Promise<void>((begin, refuse) => {
          const job: Job = { run: begin }
          leave = () => {
            if (remove(person, job)) refuse(cancelled())
          }
          signal?.addEventListener('abort', leave)
          waiting.set(person, [...mine, job])
          next()
        })
      } finally {
        signal?.removeEventListener('abort', leave)
      }
      try {
        return await work()
      } finally {
        busy = false
        next()
      }
    },
    /** How many files are made before the next one that this person asks for. */
    ahead(person: string): number {
      const own = waiting.get(person)?.length ?? 0
      const others = [...waiting].filter(([other]) => other !== person)
      return others.reduce((total, [, { length }]) => total + Math.min(length, own + 1), own + (busy ? 1 : 0))
    },
    /** How many wait. */
    waiting: sum,
  }
}

export function cancelled(): DomainError {
  return new DomainError('conflict', 'The file was cancelled before it was made.')
}

function tooMany(what: string): DomainError {
  return new DomainError('too-many-requests', `${what}, and try again.`)
}
