import { csvOf } from '../../../lib/report/csv.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { ratingTable } from '../../../lib/report/tables.ts'

/** The ratings of the report, one a row, as CSV. */
export function reportCsv({ report }: { report: AssessmentReport }): Uint8Array {
  return new TextEncoder().encode(csvOf(ratingTable(report).rows))
}
