import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ClockOffset,
  clockFace,
  likelyOffset,
  narrowOffset,
  offsetBounds,
  remainingMs,
  timeLeft,
  untilNextFace,
  untilTellingMoment,
} from '../../../lib/workshop/timer.ts'

/** What a client whose clock is `offset` ms behind the server learns by asking at `askedAt` (its own clock). */
function ask(askedAt: number, there: number, back: number, offset: number) {
  const serverNow = askedAt + there + offset
  return { askedAt, answeredAt: askedAt + there + back, serverSecond: Math.floor(serverNow / 1000) * 1000 }
}

const delay = fc.integer({ min: 0, max: 400 })
const ownTime = fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 })
const offset = fc.integer({ min: -600_000, max: 600_000 })

describe('the difference between two clocks', () => {
  it('always lies within the bounds that one answer gives', () => {
    fc.assert(
      fc.property(ownTime, delay, delay, offset, (askedAt, there, back, off) => {
        const { least, most } = offsetBounds(ask(askedAt, there, back, off))
        expect(least).toBeLessThanOrEqual(off)
        expect(most).toBeGreaterThanOrEqual(off)
      }),
    )
  })

  it('is known to within a tenth of a second after six answers of a quick network', () => {
    fc.assert(
      fc.property(
        ownTime,
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 6, maxLength: 6 }),
        offset,
        (start, trips, off) => {
          let known: ClockOffset | undefined
          let now = start
          for (const trip of trips) {
            const sample = ask(now, trip, trip, off)
            known = narrowOffset(known, sample)
            now = sample.answeredAt + untilTellingMoment(known, sample.answeredAt)
          }
          expect(Math.abs(likelyOffset(known) - off)).toBeLessThanOrEqual(100)
        },
      ),
    )
  })

  it('starts afresh when somebody sets a clock', () => {
    const known = narrowOffset(undefined, ask(1_800_000_000_000, 5, 5, 0))
    const moved = narrowOffset(known, ask(1_800_000_010_000, 5, 5, 90_000))
    expect(moved.least).toBeLessThanOrEqual(90_000)
    expect(moved.most).toBeGreaterThanOrEqual(90_000)
  })

  it('counts as none while the server has not answered', () => {
    expect(likelyOffset(undefined)).toBe(0)
  })
})

describe('the time box', () => {
  const box = { startedAt: 1_800_000_000_000, seconds: 300 }

  it('shows the same remaining time on devices whose clocks differ', () => {
    const onTime = remainingMs(box, box.startedAt + 61_000)
    const late = remainingMs(box, box.startedAt + 61_000 - 45_000 + likelyOffset({ least: 44_990, most: 45_010 }))
    expect(clockFace(onTime)).toBe('3:59')
    expect(late).toBe(onTime)
  })

  it('never shows less than nothing or more than the whole', () => {
    expect(remainingMs(box, box.startedAt + 400_000)).toBe(0)
    expect(remainingMs(box, box.startedAt - 5_000)).toBe(300_000)
  })

  it('says 0:01 until the very end and 0:00 only when time is up', () => {
    expect(clockFace(1)).toBe('0:01')
    expect(clockFace(1000)).toBe('0:01')
    expect(clockFace(1001)).toBe('0:02')
    expect(clockFace(0)).toBe('0:00')
    expect(clockFace(600_000)).toBe('10:00')
  })

  it('turns its face exactly when the shown second changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7_200_000 }), (remaining) => {
        const wait = untilNextFace(remaining)
        expect(clockFace(remaining - wait)).not.toBe(clockFace(remaining))
        expect(clockFace(remaining - wait + 1)).toBe(clockFace(remaining))
      }),
    )
    expect(untilNextFace(0)).toBe(0)
  })

  it('warns in its last fifth, earlier for short boxes, and then says that it is up', () => {
    expect(timeLeft(box, 61_000)).toBe('plenty')
    expect(timeLeft(box, 60_000)).toBe('ending')
    expect(timeLeft({ ...box, seconds: 60 }, 20_000)).toBe('ending')
    expect(timeLeft({ ...box, seconds: 10 }, 6_000)).toBe('plenty')
    expect(timeLeft(box, 0)).toBe('up')
  })
})
