import { accountRouter } from '../account/router.ts'
import { sessionRouter } from '../account/session-router.ts'
import { archiveRouter } from '../archive/router.ts'
import { assessmentRouter } from '../assessment/router.ts'
import { auditLogRouter } from '../audit-log/router.ts'
import { commentRouter } from '../comment/router.ts'
import { comparisonRouter } from '../comparison/router.ts'
import { consensusRouter } from '../consensus/router.ts'
import { demoRouter } from '../demo/router.ts'
import { evidenceRouter } from '../evidence/router.ts'
import { actionRouter } from '../improvement/action-router.ts'
import { findingRouter } from '../improvement/finding-router.ts'
import { modelRouter } from '../model/router.ts'
import { organisationRouter } from '../organisation/router.ts'
import { privacyRouter } from '../privacy/router.ts'
import { router } from '../procedure/trpc.ts'
import { reportRouter } from '../report/router.ts'
import { resultRouter } from '../results/router.ts'
import { screenRouter } from '../screen/router.ts'
import { invitationRouter } from '../team/invitation-router.ts'
import { memberRouter } from '../team/member-router.ts'
import { worksheetRouter } from '../worksheet/router.ts'
import { versionRouter } from '../worksheet/version-router.ts'
import { workshopRouter } from '../workshop/router.ts'

/** The whole API: one router a noun. */
export const appRouter = router({
  account: accountRouter,
  action: actionRouter,
  archive: archiveRouter,
  assessment: assessmentRouter,
  auditLog: auditLogRouter,
  comment: commentRouter,
  comparison: comparisonRouter,
  consensus: consensusRouter,
  demo: demoRouter,
  evidence: evidenceRouter,
  finding: findingRouter,
  invitation: invitationRouter,
  member: memberRouter,
  model: modelRouter,
  organisation: organisationRouter,
  privacy: privacyRouter,
  report: reportRouter,
  result: resultRouter,
  screen: screenRouter,
  session: sessionRouter,
  version: versionRouter,
  worksheet: worksheetRouter,
  workshop: workshopRouter,
})

export type AppRouter = typeof appRouter
