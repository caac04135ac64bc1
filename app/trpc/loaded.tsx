'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { QueryProblem } from './query-problem'

type LoadedProps<Data> = {
  query: UseQueryResult<Data, unknown>
  /** Shown while it loads, in the shape of what comes. */
  skeleton: ReactNode
  /** What the page is called while its own heading is not there yet. */
  heading?: string
  children: (data: Data) => ReactNode
}

/** Shows what a query brings, its skeleton until then, or why it did not come and what to do. */
export function Loaded<Data>({ query, skeleton, heading, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  return (
    <>
      {heading && <h1 className="sr-only">{heading}</h1>}
      {query.isError ? <QueryProblem error={query.error} retry={() => void query.refetch()} /> : skeleton}
    </>
  )
}
