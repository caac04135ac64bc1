'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { type Output, useTRPC, useTRPCClient } from '@/app/trpc/client'

export type WaitingPerson = Output['invitation']['waiting'][number]

type Terms = {
  /** Only the lead is told who waits. */
  asked: boolean
  /** The requests the stage tells of, where the page has it open; elsewhere the server is asked every few seconds. */
  requests?: readonly string[]
}

/** Who waits to be let in, and how to decide; rejects with why a decision was not taken. */
export function useWaiting(assessmentId: string, { asked, requests }: Terms) {
  const trpc = useTRPC()
  const api = useTRPCClient()
  const queries = useQueryClient()
  const key = requests?.join()
  const { data = [] } = useQuery({
    ...trpc.invitation.waiting.queryOptions({ assessmentId }),
    enabled: asked,
    refetchInterval: requests ? false : 4000,
  })

  const refresh = useCallback(
    () => queries.invalidateQueries({ queryKey: trpc.invitation.waiting.queryKey() }),
    [queries, trpc],
  )
  useEffect(() => {
    if (asked && key !== undefined) void refresh()
  }, [asked, key, refresh])

  async function decide(what: 'admit' | 'turnAway', requestId: string): Promise<void> {
    await api.invitation[what].mutate({ assessmentId, requestId }).finally(() => void refresh())
  }

  return { waiting: asked ? data : [], decide }
}
