'use client'

import { useEffect, useReducer, useSyncExternalStore } from 'react'
import { remainingMs, type TimeBox, untilNextFace } from '@/lib/workshop/timer'
import { clockOffset, serverNow, subscribeToClock } from './server-clock'

/** Milliseconds left of the time box by the server's clock, drawn anew whenever its clock face changes. */
export function useRemaining(box: TimeBox | null | undefined): number {
  const offset = useSyncExternalStore(subscribeToClock, clockOffset, () => 0)
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a better known offset moves the face at once
  useEffect(() => {
    if (!box) return
    let timeout: ReturnType<typeof setTimeout> | undefined
    const awaitNextFace = () => {
      const left = remainingMs(box, serverNow())
      if (left <= 0) return
      timeout = setTimeout(() => {
        drawAgain()
        awaitNextFace()
      }, untilNextFace(left))
    }
    awaitNextFace()
    return () => clearTimeout(timeout)
  }, [box?.startedAt, box?.seconds, offset])

  // Read while drawing: kept from before, a new time box would be up for a moment.
  return box ? remainingMs(box, serverNow()) : 0
}
