'use client'

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpBatchStreamLink, splitLink, type TRPCClient } from '@trpc/client'
import { type ReactNode, useState } from 'react'
import { requestLimits } from '@/lib/limits/request'
import type { AppRouter } from '@/server/api/router'
import { type Answers, createAnswers } from './answers'
import { AnswersContext } from './answers-context'
import { TRPCProvider } from './client'
import { createQueryClient } from './query-client'

type Api = { queryClient: QueryClient; trpcClient: TRPCClient<AppRouter>; answers: Answers }

// One for the tab, so that going from page to page keeps what was loaded; on the server one for each rendering.
let ofThisTab: Api | undefined

function apiHere(): Api {
  if (typeof window === 'undefined') return createApi()
  ofThisTab ??= createApi()
  return ofThisTab
}

function createApi(): Api {
  const { answers, link } = createAnswers()
  const address = { url: '/api/trpc', maxItems: requestLimits.calls }
  // What takes its time is told step by step.
  const http = splitLink({
    condition: ({ path }) => path === 'model.read',
    true: httpBatchStreamLink(address),
    false: httpBatchLink(address),
  })
  const trpcClient = createTRPCClient<AppRouter>({ links: [link, http] })
  return { queryClient: createQueryClient(), trpcClient, answers }
}

/**
 * Gives the pages below it the API. Each part of the site that needs it has it in its layout; joining has not, since
 * a phone in a room should be in before a library is.
 */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [{ queryClient, trpcClient, answers }] = useState(apiHere)
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <AnswersContext value={answers}>{children}</AnswersContext>
      </TRPCProvider>
    </QueryClientProvider>
  )
}
