const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

export type RoundTimes = { openedAt: Date; revealedAt: Date; recordedAt: Date }

/**
 * When things happened: a first session a week ago, a second that is going on. Each round takes some minutes, one after
 * the other; the last of the second session ended just before `now`.
 */
export function createTimeline(now: Date, roundsInSecondSession: number) {
  const roundMs = 7 * minuteMs
  const next = {
    first: now.getTime() - 7 * dayMs,
    second: now.getTime() - 2 * minuteMs - roundsInSecondSession * roundMs,
  }
  return {
    round(session: 'first' | 'second'): RoundTimes {
      const start = next[session]
      next[session] += roundMs
      return {
        openedAt: new Date(start),
        revealedAt: new Date(start + 3 * minuteMs),
        recordedAt: new Date(start + 6 * minuteMs),
      }
    },
  }
}
