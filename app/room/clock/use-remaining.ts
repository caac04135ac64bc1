'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { remainingMs, type TimeBox, untilNextFace } from '@/lib/workshop/timer'
import { clockOffset, serverNow, subscribeToClock } from './server-clock'

/** Milliseconds left of the time box by the server's clock, told anew whenever its clock face changes. */
export function useRemaining(box: TimeBox | null | undefined): number {
  const offset = useSyncExternalStore(subscribeToClock, clockOffset, () => 0)
  const [remaining, setRemaining] = useState(() => (box ? remainingMs(box, serverNow()) : 0))

  // biome-ignore lint/correctness/useExhaustiveDependencies: a better known offset moves the face at once
  useEffect(() => {
    if (!box) return setRemaining(0)
    let timeout: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      const left = remainingMs(box, serverNow())
      setRemaining(left)
      if (left > 0) timeout = setTimeout(tick, untilNextFace(left))
    }
    tick()
    return () => clearTimeout(timeout)
  }, [box?.startedAt, box?.seconds, offset])

  return remaining
}
