import { accountRouter } from './account.ts'
import { router } from './trpc.ts'

/** The whole API: one router a noun. */
export const appRouter = router({
  account: accountRouter,
})

export type AppRouter = typeof appRouter
