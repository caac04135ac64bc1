import { csvOf } from '../../lib/report/csv.ts'
import type { ReportLook } from '../../lib/report/look.ts'
import type { AssessmentReport } from '../../lib/report/report.ts'
import { ratingRows, reportTables } from '../../lib/report/table.ts'
import { writeXlsx } from '../model/xlsx/write.ts'
import type { RenderedFormat } from './format.ts'

/** The bytes of a report in a format; what is the same report gives the same file. */
export function render(format: RenderedFormat, report: AssessmentReport, _look: ReportLook): Uint8Array {
  switch (format) {
    case 'csv':
      return new TextEncoder().encode(csvOf(ratingRows(report)))
    case 'xlsx':
      return writeXlsx(reportTables(report).map((table) => ({ ...table, filter: true })))
  }
}
