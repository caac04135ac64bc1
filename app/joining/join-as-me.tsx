'use client'

import { useState } from 'react'
import { signOutHere } from '@/app/account/session'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { acceptInvitation, type Standing } from './call'

type JoinAsMeProps = { token: string; name: string; onJoined: (name: string, now: Standing) => void }

/** Somebody who is signed in already joins as who they are. */
export function JoinAsMe({ token, name, onJoined }: JoinAsMeProps) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function join() {
    setBusy(true)
    setProblem(undefined)
    const answer = await acceptInvitation(token)
    if ('data' in answer) return onJoined(name, answer.data)
    setProblem(answer.refusal)
    setBusy(false)
  }

  return (
    <div className="mt-6 grid gap-4">
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Button variant="primary" size="large" busy={busy} onClick={() => void join()} className="whitespace-normal">
        Join as {name}
      </Button>
      <p className="text-sm text-soft">
        Not {name}?{' '}
        <button
          type="button"
          className="link text-ink"
          disabled={busy}
          onClick={() => {
            setBusy(true)
            void signOutHere(window.location.pathname)
          }}
        >
          Sign out and join as somebody else
        </button>
      </p>
    </div>
  )
}
