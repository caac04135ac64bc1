import { buildReport } from '../../lib/report/build.ts'
import type { AssessmentReport } from '../../lib/report/report.ts'
import { goldenSource } from './source.ts'

/** The report of the golden assessment: what every renderer has to cope with, in size and in texts. */
export function goldenReport(seed: number): AssessmentReport {
  return buildReport(goldenSource(seed))
}
