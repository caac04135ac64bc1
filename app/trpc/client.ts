'use client'

import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { AppRouter } from '@/server/api/router'

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/** What the API answers and takes, by router and procedure: `Output['assessment']['get']`. */
export type Output = inferRouterOutputs<AppRouter>
export type Input = inferRouterInputs<AppRouter>
