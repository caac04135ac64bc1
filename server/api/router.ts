import { accountRouter } from './account.ts'
import { demoRouter } from './demo.ts'
import { reportRouter } from './report.ts'
import { resultRouter } from './result.ts'
import { router } from './trpc.ts'

/** The whole API: one router a noun. */
export const appRouter = router({
  account: accountRouter,
  demo: demoRouter,
  report: reportRouter,
  result: resultRouter,
})

export type AppRouter = typeof appRouter
