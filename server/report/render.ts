import { csvOf } from '../../lib/report/csv.ts'
import type { Issue } from '../../lib/report/issue.ts'
import type { ReportLook } from '../../lib/report/look.ts'
import type { AssessmentReport } from '../../lib/report/report.ts'
import { ratingRows, reportTables } from '../../lib/report/table/tables.ts'
import { writeXlsx } from '../model/xlsx/write.ts'
import { reportDocx } from './docx/report-docx.ts'
import type { RenderedFormat } from './format.ts'
import { reportPdf } from './pdf/report-pdf.ts'

/** A report with the text it was frozen as, what published it, and how the organisation wants it to look. */
export type Rendering = { report: AssessmentReport; content: string; issue: Issue; look: ReportLook }

/** The bytes of a report in a format; what is the same report gives the same file. */
export async function render(format: RenderedFormat, rendering: Rendering): Promise<Uint8Array> {
  const { report } = rendering
  switch (format) {
    case 'pdf':
      return reportPdf(rendering)
    case 'docx':
      return reportDocx(rendering)
    case 'csv':
      return new TextEncoder().encode(csvOf(ratingRows(report)))
    case 'xlsx':
      return writeXlsx(reportTables(report).map((table) => ({ ...table, filter: true })))
  }
}
