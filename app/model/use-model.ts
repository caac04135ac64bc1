'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Output, useTRPC } from '@/app/trpc/client'

export type ModelView = Output['model']['view']

/** What a page asks for: the newest version where it names none. */
export type AskedVersion = { id: string; version: string | undefined }

/** A model with its state, what is wrong with it, and what one may do. */
export function useModel({ id, version }: AskedVersion) {
  const trpc = useTRPC()
  return useQuery(trpc.model.view.queryOptions({ id, version }))
}

/** Fetches everything about models again. */
export function useRefreshModels() {
  const trpc = useTRPC()
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: trpc.model.pathKey() })
}
