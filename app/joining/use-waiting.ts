'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type Output, useTRPC, useTRPCClient } from '@/app/trpc/client'

export type WaitingPerson = Output['invitation']['waiting'][number]

/** Who waits to be let in, and how to decide; rejects with why a decision was not taken. Only a lead is told (`asked`). */
export function useWaiting(assessmentId: string, { asked }: { asked: boolean }) {
  const trpc = useTRPC()
  const api = useTRPCClient()
  const queries = useQueryClient()
  const { data = [] } = useQuery(trpc.invitation.waiting.queryOptions({ assessmentId }, { enabled: asked }))

  const refresh = useCallback(
    () => queries.invalidateQueries({ queryKey: trpc.invitation.waiting.queryKey() }),
    [queries, trpc],
  )
  async function decide(what: 'admit' | 'turnAway', requestId: string): Promise<void> {
    await api.invitation[what].mutate({ assessmentId, requestId }).finally(() => void refresh())
  }

  return { waiting: asked ? data : [], decide }
}
