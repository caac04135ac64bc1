import { reportAttachment } from '../../../lib/report/in-pdf.ts'
import type { Issue } from '../../../lib/report/issue.ts'
import type { ReportLook } from '../../../lib/report/look.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { Fonts } from './font/fonts.ts'
import { page } from './layout/page.ts'
import { layOut } from './layout/report-layout.ts'
import { newDocument } from './paint/document.ts'
import { Painter } from './paint/painter.ts'

type Source = {
  report: AssessmentReport
  /** The report's canonical JSON, byte for byte as it was frozen: attached to the file, so that it can be checked. */
  content: string
  issue: Issue
  look: ReportLook
}

/** The report as a tagged PDF. The same report gives the same bytes. */
export async function reportPdf({ report, content, issue, look }: Source): Promise<Uint8Array> {
  const fonts = new Fonts()
  const { pages } = layOut(fonts, { report, issue, look })
  const { title, unit, organisation } = report.assessment
  const moment = issue?.publishedAt ?? report.period?.to
  const document = newDocument(
    {
      title,
      author: organisation,
      subject: `Assessment report of ${unit}, ${organisation}`,
      keywords: issue ? `version ${issue.version}, SHA-256 ${issue.sha256}` : 'draft',
      created: new Date(moment ?? 0),
    },
    [page.width, page.height],
  )
  const chunks: Uint8Array[] = []
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.once('end', resolve)
    document.once('error', reject)
  })
  document.file(Buffer.from(content), {
    name: reportAttachment,
    type: 'application/json',
    description: 'The content of this report; its SHA-256 is the one printed in it',
    relationship: 'Data',
    creationDate: new Date(moment ?? 0),
    modifiedDate: new Date(moment ?? 0),
  })
  const painter = new Painter(document, fonts)
  for (const { page, decoration } of pages) painter.page(page, decoration)
  painter.end()
  document.end()
  await done
  return Buffer.concat(chunks)
}
