/**
 * How much of the rooms' own thread may go to commits. On a fast disk a commit takes less time than having it
 * done and being told; on a slow or busy one it would hold up everybody's sockets and pages.
 */
export type Allowance = {
  /** Whether the next commit may be made on this thread. */
  permits(): boolean
  /** A commit took this long, ms; `here` when this thread waited for it. */
  took(ms: number, here: boolean): void
}

/** At most this share of the time, this much of it at once (ms), and only while commits take about this long (ms). */
const terms = { share: 0.2, burst: 40, each: 4 }
/** How much the newest commit counts in the running mean. */
const weight = 0.2

export function createAllowance(now: () => number = () => performance.now()): Allowance {
  let left = terms.burst
  let countedAt = now()
  let mean = 0

  return {
    permits() {
      const at = now()
      left = Math.min(terms.burst, left + (at - countedAt) * terms.share)
      countedAt = at
      return left > 0 && mean < terms.each
    },
    took(ms, here) {
      mean += (ms - mean) * weight
      if (here) left -= ms
    },
  }
}
