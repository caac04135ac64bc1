'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type Output, useTRPC } from '@/app/trpc/client'

export type ComparedResult = Output['comparison']['get']['earlier'][number]

export function useComparison(assessmentId: string) {
  return useQuery(useTRPC().comparison.get.queryOptions({ assessmentId }))
}

export function useRefreshComparison() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return useCallback(() => queries.invalidateQueries({ queryKey: trpc.comparison.pathKey() }), [queries, trpc])
}
