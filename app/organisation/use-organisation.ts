'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Output, useTRPC } from '@/app/trpc/client'

export type Organisation = Output['organisation']['people']

/** Who has an account, who is invited, and who leads which assessment. */
export function useOrganisation() {
  const trpc = useTRPC()
  return useQuery(trpc.organisation.people.queryOptions())
}

/** Has it asked for again, after a change. */
export function useRefreshOrganisation() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: trpc.organisation.people.queryKey() })
}
