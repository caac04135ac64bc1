'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/app/ui/notice'
import { nextStanding, type Standing } from './call'

/** How long to leave the server alone once it did not answer. */
const pauseMs = 3000

/** Resolves with what the lead decided; undefined when nobody waits for it any more. */
async function untilDecided(token: string, left: AbortSignal): Promise<Standing | undefined> {
  while (!left.aborted) {
    const now = await nextStanding(token, left)
    if (now?.state === 'in' || now?.state === 'turned-away') return now
    // An answer comes once there is word; where it does not come, the server is asked again after a while.
    if (now?.state !== 'waiting') await pause(left)
  }
  return undefined
}

function pause(left: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pauseMs)
    left.addEventListener('abort', () => resolve(), { once: true })
  })
}

type WaitingProps = { token: string; name: string; lead: string; state: 'waiting' | 'turned-away' }

/** For whoever has asked to come in: the page goes on by itself once the lead has decided. */
export function Waiting({ token, name, lead, state: atFirst }: WaitingProps) {
  const [state, setState] = useState<Standing['state']>(atFirst)
  useEffect(() => {
    if (state !== 'waiting') return
    const left = new AbortController()
    void untilDecided(token, left.signal).then((now) => {
      if (now?.state === 'in') window.location.assign(`/assessments/${now.assessmentId}/room`)
      else if (now) setState(now.state)
    })
    return () => left.abort()
  }, [state, token])

  if (state === 'turned-away') {
    return (
      <Notice kind="problem" title="You were not let in" className="mt-6">
        {lead ? `${lead} did` : 'The lead did'} not let you in. Speak to them if this is a mistake.
      </Notice>
    )
  }
  return (
    <div role="status" className="mt-6 border-t border-edge pt-5">
      <p className="text-xl font-semibold">One moment, {name}</p>
      <p className="mt-1">{lead || 'The lead'} is asked to let you in. Keep this page open: it goes on by itself.</p>
    </div>
  )
}
