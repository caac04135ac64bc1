'use client'

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { keepsUnsentWork } from '@/app/sync/unsent-work'
import type { Connection } from '@/lib/workshop/connection'
import { clockOffset, subscribeToClock } from '../clock/server-clock'

/** How often the server is asked; the first answer, which may have had to find the server, does not count. */
const questions = 5

/** How long an answer may take, in ms. */
const patience = 5000

type Tried = Omit<Connection, 'clockAhead'>

/** What is known of one's own connection, undefined while it is first tried; and a way to try it again. */
export function useConnectionCheck(live: boolean): {
  connection: Connection | undefined
  checking: boolean
  check: () => void
} {
  const clockAhead = useSyncExternalStore(subscribeToClock, clockOffset, () => 0)
  const [tried, setTried] = useState<Tried>()
  const [checking, setChecking] = useState(false)
  const tries = useRef(0)
  const check = useCallback(async () => {
    const now = ++tries.current
    setChecking(true)
    const [roundTrip, keepsWork] = await Promise.all([usualRoundTrip(), keepsUnsentWork()])
    if (now !== tries.current) return
    setTried({ live, roundTrip, keepsWork })
    setChecking(false)
  }, [live])
  // Tried anew when the room comes or goes, and told together: a connection that is cut is no proxy that stops WebSockets.
  useEffect(() => void check(), [check])
  return { connection: tried && { ...tried, clockAhead }, checking, check: () => void check() }
}

/** The median, in ms; undefined when a question was left without an answer. */
async function usualRoundTrip(): Promise<number | undefined> {
  const taken: number[] = []
  for (let asked = 0; asked < questions; asked++) {
    const from = performance.now()
    const signal = AbortSignal.timeout(patience)
    const answer = await fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal }).catch(() => undefined)
    if (!answer) return undefined
    if (asked > 0) taken.push(performance.now() - from)
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)]
}
