'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/app/trpc/client'

/** Fetches the list of versions again, after something was done with one. */
export function useRefreshVersions() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: trpc.report.list.queryKey() })
}
