'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/app/trpc/client'

/** Fetches the versions again, after something was done with one. */
export function useRefreshVersions() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: trpc.report.list.queryKey() })
    await queries.invalidateQueries({ queryKey: trpc.report.get.queryKey() })
  }
}
