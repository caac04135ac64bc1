import type { Issue } from '../../lib/report/issue.ts'
import type { ReportLook } from '../../lib/report/look.ts'
import type { AssessmentReport } from '../../lib/report/report.ts'
import type { RenderedFormat } from './format.ts'

/** A report with the text it was frozen as, what published it, and how the organisation wants it to look. */
export type Rendering = { report: AssessmentReport; content: string; issue: Issue; look: ReportLook }

/** The bytes of a report in a format; what is the same report gives the same file. */
export async function render(format: RenderedFormat, rendering: Rendering): Promise<Uint8Array> {
  return (await writers[format]())(rendering)
}

type Write = (rendering: Rendering) => Uint8Array | Promise<Uint8Array>

/** Each loads what it needs alone: a spreadsheet does not wait for the fonts of the PDF. */
const writers: Record<RenderedFormat, () => Promise<Write>> = {
  async pdf() {
    return (await import('./pdf/report-pdf.ts')).reportPdf
  },
  async docx() {
    return (await import('./docx/report-docx.ts')).reportDocx
  },
  async xlsx() {
    const [{ reportTables }, { writeXlsx }] = await Promise.all([
      import('../../lib/report/table/tables.ts'),
      import('../model/xlsx/write.ts'),
    ])
    return ({ report }) => writeXlsx(reportTables(report).map((table) => ({ ...table, filter: true })))
  },
  async csv() {
    const [{ csvOf }, { ratingRows }] = await Promise.all([
      import('../../lib/report/csv.ts'),
      import('../../lib/report/table/tables.ts'),
    ])
    return ({ report }) => new TextEncoder().encode(csvOf(ratingRows(report)))
  },
}
