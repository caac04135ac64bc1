'use client'

import { useCallback, useState } from 'react'
import { useTRPCClient } from '@/app/trpc/client'
import { sentenceOf } from '@/app/trpc/query-client'
import type { NextAct } from '@/lib/workshop/next-act'
import { proposeDraft } from '@/lib/workshop/worksheet'
import { useRoom } from '../data/room'

/** What the lead does with the room. One act at a time; `problem` says why the last one did not happen. */
export function useModeration() {
  const { assessmentId, stops, worksheet, look } = useRoom()
  const api = useTRPCClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  const run = useCallback(async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setProblem(undefined)
    try {
      await act()
      return true
    } catch (error) {
      setProblem(sentenceOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }, [])

  /** The draft goes into the worksheet first: what is recorded is what the worksheet says, stored. */
  async function record(itemId: string, rating: string): Promise<void> {
    const stop = stops.find((candidate) => candidate.itemId === itemId)
    if (!stop || !worksheet) return
    proposeDraft(worksheet.doc, stop.attributeId, rating, stop.part)
    await worksheet.whenSaved()
    await api.consensus.record.mutate({ assessmentId, itemId, rating })
  }

  function act(next: NextAct): Promise<boolean> {
    const { itemId } = next
    const of = { assessmentId, itemId }
    return run(async () => {
      switch (next.kind) {
        case 'show':
          await api.workshop.show.mutate(of)
          return look(itemId)
        case 'open':
          await api.workshop.open.mutate(of)
          return look(itemId)
        case 'reveal':
          return api.workshop.reveal.mutate(of)
        case 'again':
          return api.workshop.again.mutate(of)
        case 'record':
          return record(itemId, next.rating)
      }
    })
  }

  return {
    busy,
    problem,
    forget: () => setProblem(undefined),
    act,
    /** Everybody comes to this item, also those who look at another by themselves. */
    call: (itemId: string) => run(() => api.workshop.show.mutate({ assessmentId, itemId, call: true })),
    /** Moves a process to another place on the agenda, from 0. */
    reorder: (scopedProcessId: string, to: number) =>
      run(() => api.workshop.reorder.mutate({ assessmentId, scopedProcessId, to })),
    park: (itemId: string, parked: boolean) => run(() => api.workshop.park.mutate({ assessmentId, itemId, parked })),
    showLobby: () => run(() => api.workshop.show.mutate({ assessmentId, itemId: null })),
    reopen: (itemId: string, reason: string) => run(() => api.workshop.reopen.mutate({ assessmentId, itemId, reason })),
    setTimer: (seconds: number | null) => run(() => api.workshop.setTimer.mutate({ assessmentId, seconds })),
  }
}

export type Moderation = ReturnType<typeof useModeration>
