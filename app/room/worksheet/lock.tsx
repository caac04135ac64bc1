'use client'

import { useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPCClient } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'

/** The lead keeps the worksheet to themselves, or gives it back; the others are told why they can't write. */
export function Lock({ instance }: Pick<Stop, 'instance'>) {
  const { assessmentId, locked, may } = useRoom()
  const api = useTRPCClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function toggle() {
    setBusy(true)
    setProblem(undefined)
    try {
      await api.workshop.lockNotes.mutate({ assessmentId, instanceId: instance.id, locked: !locked })
    } catch (error) {
      setProblem(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }

  if (!may.lead) {
    return locked ? (
      <p role="status" className="basis-full border-l-4 border-edge pl-3 text-sm">
        The lead has locked these notes. You read them as they are; ask the lead to change something.
      </p>
    ) : null
  }
  return (
    <>
      {locked && <p className="mr-auto text-sm text-soft">Locked: only you write here.</p>}
      <Button size="small" variant="quiet" busy={busy} onClick={() => void toggle()}>
        {locked ? 'Unlock notes' : 'Lock notes'}
      </Button>
      {problem && (
        <p role="alert" className="basis-full text-sm font-semibold text-danger">
          {problem}
        </p>
      )}
    </>
  )
}
