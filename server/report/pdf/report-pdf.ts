import { reportDocument } from '../../../lib/report/document.ts'
import type { Issue } from '../../../lib/report/issue.ts'
import type { ReportLook } from '../../../lib/report/look.ts'
import type { PdfStandard } from '../../../lib/report/pdf-standard.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { documentPdf } from './document-pdf.ts'

type Source = {
  report: AssessmentReport
  /** The report's canonical JSON, byte for byte as it was frozen. */
  content: string
  issue: Issue
  look: ReportLook
  standard?: PdfStandard | undefined
}

/** The report as a tagged PDF. The same report gives the same bytes, on every machine. */
export function reportPdf({ report, content, issue, look, standard = 'ua-1' }: Source): Promise<Uint8Array> {
  const { unit, organisation } = report.assessment
  return documentPdf({
    document: reportDocument({ report, issue }),
    particulars: {
      author: organisation,
      description: `Assessment report of ${unit}, ${organisation}`,
      keywords: issue ? [`version ${issue.version}`, `SHA-256 ${issue.sha256}`] : ['draft'],
    },
    look,
    content,
    // Never the day it is drawn on: the same version is the same file.
    moment: new Date(issue?.publishedAt ?? report.period?.to ?? 0),
    standard,
  })
}
