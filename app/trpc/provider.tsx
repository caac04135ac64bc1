'use client'

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { type ReactNode, useState } from 'react'
import type { AppRouter } from '@/server/api/router'
import { TRPCProvider } from './client'
import { createQueryClient } from './query-client'

// One for the tab, so that going from page to page keeps what was loaded; on the server one for each rendering.
let ofThisTab: QueryClient | undefined

function queryClientHere(): QueryClient {
  if (typeof window === 'undefined') return createQueryClient()
  ofThisTab ??= createQueryClient()
  return ofThisTab
}

/**
 * Gives the pages below it the API. Each part of the site that needs it has it in its layout; joining has not, since
 * a phone in a room should be in before a library is.
 */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(queryClientHere)
  const [trpcClient] = useState(() => createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/api/trpc' })] }))
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
