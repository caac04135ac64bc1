import type { Issue } from './issue.ts'
import type { ReportLook } from './look.ts'
import type { PdfStandard } from './pdf-standard.ts'
import type { AssessmentReport } from './report.ts'

/** A report with the text it was frozen as, what published it, and how the organisation wants it to look. */
export type Rendering = {
  report: AssessmentReport
  content: string
  issue: Issue
  look: ReportLook
  /** Of a PDF; for reading where left out. */
  standard?: PdfStandard | undefined
}

/** A letter that the PDF can't show, with the package of fonts that would draw it, where one is known. */
export type MissingLetter = { letter: string; package: string | null }
