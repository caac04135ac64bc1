'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type Output, useTRPC } from '@/app/trpc/client'

export type Plan = Output['assessment']['get']

/** What the plan of an assessment says. */
export function usePlan(assessmentId: string) {
  const trpc = useTRPC()
  return useQuery(trpc.assessment.get.queryOptions({ assessmentId }))
}

/** Fetches everything again that a change of the plan shows in. */
export function useRefreshPlan() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return useCallback(
    () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: trpc.assessment.pathKey() }),
        queries.invalidateQueries({ queryKey: trpc.result.pathKey() }),
        queries.invalidateQueries({ queryKey: trpc.report.pathKey() }),
        queries.invalidateQueries({ queryKey: trpc.evidence.pathKey() }),
        queries.invalidateQueries({ queryKey: trpc.finding.pathKey() }),
        queries.invalidateQueries({ queryKey: trpc.action.pathKey() }),
      ]),
    [queries, trpc],
  )
}
