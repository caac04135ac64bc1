'use client'

import { useQuery } from '@tanstack/react-query'
import { type Output, useTRPC } from '@/app/trpc/client'

export type Me = NonNullable<Output['account']['me']['user']>

/** Who is signed in, and what can be done without being. */
export function useMe() {
  const trpc = useTRPC()
  return useQuery(trpc.account.me.queryOptions(undefined, { staleTime: 60_000 }))
}
