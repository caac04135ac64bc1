'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/app/ui/notice'
import { type Standing, standing } from './call'

const askEveryMs = 2000

type WaitingProps = { token: string; name: string; lead: string; state: 'waiting' | 'turned-away' }

/** For whoever has asked to come in: the page goes on by itself once the lead has decided. */
export function Waiting({ token, name, lead, state: atFirst }: WaitingProps) {
  const [state, setState] = useState<Standing['state']>(atFirst)
  useEffect(() => {
    if (state !== 'waiting') return
    const timer = setInterval(async () => {
      const now = await standing(token)
      if (now.state === 'in') window.location.assign(`/assessments/${now.assessmentId}/room`)
      else if (now.state === 'turned-away') setState(now.state)
    }, askEveryMs)
    return () => clearInterval(timer)
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
