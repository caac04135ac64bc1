/**
 * The time box by the server's clock. Devices disagree by seconds to minutes, so a client measures how far its own
 * clock is off and every screen in the room shows the same remaining time.
 */
export type TimeBox = { startedAt: number; seconds: number }

/**
 * What is known of the difference "server's clock − own clock", in ms: it lies between `least` and `most`.
 * Each look at a `Date` header, which tells whole seconds, narrows it.
 */
export type ClockOffset = { least: number; most: number }

/** One answer of the server: own clock when asked and when answered, and the whole second the server named (all ms). */
export type ClockSample = { askedAt: number; answeredAt: number; serverSecond: number }

/** Bounds from one sample: the server read its clock between the asking and the answer, somewhere in that second. */
export function offsetBounds({ askedAt, answeredAt, serverSecond }: ClockSample): ClockOffset {
  return { least: serverSecond - answeredAt, most: serverSecond + 999 - askedAt }
}

/** Both bounds together; a sample that contradicts what was known (a clock was set meanwhile) starts afresh. */
export function narrowOffset(known: ClockOffset | undefined, sample: ClockSample): ClockOffset {
  const seen = offsetBounds(sample)
  if (!known) return seen
  const least = Math.max(known.least, seen.least)
  const most = Math.min(known.most, seen.most)
  return least <= most ? { least, most } : seen
}

/** The best guess within the bounds; 0 while nothing is known. */
export function likelyOffset(known: ClockOffset | undefined): number {
  return known ? Math.round((known.least + known.most) / 2) : 0
}

/**
 * How long to wait before asking again, in ms: so that the guessed server clock then turns to a new second, where the
 * answer halves what is left of the uncertainty.
 */
export function untilTellingMoment(known: ClockOffset, ownNow: number): number {
  const serverNow = ownNow + likelyOffset(known)
  return 1000 - (((serverNow % 1000) + 1000) % 1000)
}

/** Milliseconds left, by the server's clock; 0 once the time is up, never more than the time box. */
export function remainingMs({ startedAt, seconds }: TimeBox, serverNow: number): number {
  return Math.min(seconds * 1000, Math.max(0, startedAt + seconds * 1000 - serverNow))
}

/** Remaining time as people read it, "4:05"; a started second counts as whole, so 0:00 means that the time is up. */
export function clockFace(remaining: number): string {
  const seconds = Math.ceil(remaining / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Milliseconds until the clock face changes next, so that all screens turn together; 0 when it will not. */
export function untilNextFace(remaining: number): number {
  return remaining <= 0 ? 0 : ((remaining - 1) % 1000) + 1
}

export type TimeLeft = 'plenty' | 'ending' | 'up'

/** How pressing it is: the last fifth, at least 20 seconds but never more than the half, is "ending". */
export function timeLeft(box: TimeBox, remaining: number): TimeLeft {
  if (remaining <= 0) return 'up'
  const ending = Math.min(Math.max(box.seconds / 5, 20), box.seconds / 2)
  return remaining <= ending * 1000 ? 'ending' : 'plenty'
}
