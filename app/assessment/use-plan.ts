'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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

/** How a change of the assessment ends that was stored: what shows it is fetched again, then `onDone` is called. */
export function useRefreshThen(onDone: () => void) {
  const refresh = useRefreshPlan()
  return {
    onSuccess: async () => {
      await refresh()
      onDone()
    },
  }
}

/** Changes what a part of the plan says. */
export function useUpdatePlan(onDone: () => void) {
  const trpc = useTRPC()
  return useMutation(trpc.assessment.update.mutationOptions(useRefreshThen(onDone)))
}
