import type { RatingScale } from '../../../lib/measurement/framework.ts'
import type { Issue } from '../../../lib/report/issue.ts'
import type { ReportLook } from '../../../lib/report/look.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import type { Composer } from './layout/composer.ts'

export type Context = {
  report: AssessmentReport
  issue: Issue
  look: ReportLook
  scale: RatingScale
  composer: Composer
}

/** The anchor of a process in the document. */
export function processAnchor(index: number): string {
  return `process-${index + 1}`
}
