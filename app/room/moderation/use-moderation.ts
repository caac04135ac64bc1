'use client'

import { useCallback, useRef, useState } from 'react'
import { Failure, sentenceOf } from '@/app/failure/failure'
import { useTRPCClient } from '@/app/trpc/client'
import type { NextAct } from '@/lib/workshop/next-act'
import { proposeDraft } from '@/lib/workshop/worksheet'
import { useWorksheet } from '../data/documents'
import { useRoom } from '../data/room'

type Running = { act: NextAct; done: Promise<boolean> }

/**
 * What the lead does with the room. One act at a time; `problem` says why the last one did not happen. The room shows
 * what an act did before its answer is here, and with it the next act: that is not lost, and follows on the first.
 */
export function useModeration() {
  const { assessmentId, stops, view } = useRoom()
  const worksheet = useWorksheet()
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
    if (!stop || !worksheet) throw new Failure('The worksheet of this item is not open yet. Try again in a moment.')
    proposeDraft(worksheet.doc, stop.attributeId, rating, stop.part)
    await worksheet.whenSaved()
    await api.consensus.record.mutate({ assessmentId, itemId, rating })
  }

  const running = useRef<Running>(undefined)
  const [doing, setDoing] = useState<NextAct>()

  /** The same act a second time while it runs is a slip of the hand. */
  function act(next: NextAct): Promise<boolean> {
    const before = running.current
    if (before && isSame(before.act, next)) return before.done
    const done = before ? before.done.then((went) => went && perform(next)) : perform(next)
    const mine: Running = { act: next, done }
    running.current = mine
    void done.then(() => {
      if (running.current === mine) running.current = undefined
    })
    return done
  }

  function perform(next: NextAct): Promise<boolean> {
    const { itemId } = next
    const of = { assessmentId, itemId }
    setDoing(next)
    return run(async () => {
      switch (next.kind) {
        case 'show':
          await api.workshop.show.mutate(of)
          return view(itemId)
        case 'open':
          await api.workshop.open.mutate(of)
          return view(itemId)
        case 'reveal':
          return api.workshop.reveal.mutate(of)
        case 'again':
          return api.workshop.again.mutate(of)
        case 'record':
          return record(itemId, next.rating)
      }
    }).finally(() => setDoing(undefined))
  }

  const reorder = useCallback(
    (scopedProcessId: string, to: number) =>
      run(() => api.workshop.reorder.mutate({ assessmentId, scopedProcessId, to })),
    [run, api, assessmentId],
  )

  return {
    busy,
    problem,
    forget: () => setProblem(undefined),
    act,
    isDoing: (next: NextAct) => doing !== undefined && isSame(doing, next),
    /** Everybody comes to this item, also those who look at another by themselves. */
    call: (itemId: string) => run(() => api.workshop.show.mutate({ assessmentId, itemId, call: true })),
    /** Moves a process to another place on the agenda, from 0. */
    reorder,
    closeRound: (itemId: string) => run(() => api.workshop.closeRound.mutate({ assessmentId, itemId })),
    park: (itemId: string, parked: boolean) => run(() => api.workshop.park.mutate({ assessmentId, itemId, parked })),
    showLobby: () => run(() => api.workshop.show.mutate({ assessmentId, itemId: null })),
    reopen: (itemId: string, reason: string) => run(() => api.workshop.reopen.mutate({ assessmentId, itemId, reason })),
    setTimer: (seconds: number | null) => run(() => api.workshop.setTimer.mutate({ assessmentId, seconds })),
  }
}

function isSame(a: NextAct, b: NextAct): boolean {
  return a.kind === b.kind && a.itemId === b.itemId
}

export type Moderation = ReturnType<typeof useModeration>
