import { accountRouter } from './account.ts'
import { actionRouter } from './action.ts'
import { archiveRouter } from './archive.ts'
import { assessmentRouter } from './assessment.ts'
import { commentRouter } from './comment.ts'
import { comparisonRouter } from './comparison.ts'
import { consensusRouter } from './consensus.ts'
import { demoRouter } from './demo.ts'
import { evidenceRouter } from './evidence.ts'
import { findingRouter } from './finding.ts'
import { invitationRouter } from './invitation.ts'
import { memberRouter } from './member.ts'
import { modelRouter } from './model.ts'
import { reportRouter } from './report.ts'
import { resultRouter } from './result.ts'
import { screenRouter } from './screen.ts'
import { router } from './trpc.ts'
import { versionRouter } from './version.ts'
import { worksheetRouter } from './worksheet.ts'
import { workshopRouter } from './workshop.ts'

/** The whole API: one router a noun. */
export const appRouter = router({
  account: accountRouter,
  action: actionRouter,
  archive: archiveRouter,
  assessment: assessmentRouter,
  comment: commentRouter,
  comparison: comparisonRouter,
  consensus: consensusRouter,
  demo: demoRouter,
  evidence: evidenceRouter,
  finding: findingRouter,
  invitation: invitationRouter,
  member: memberRouter,
  model: modelRouter,
  report: reportRouter,
  result: resultRouter,
  screen: screenRouter,
  version: versionRouter,
  worksheet: worksheetRouter,
  workshop: workshopRouter,
})

export type AppRouter = typeof appRouter
