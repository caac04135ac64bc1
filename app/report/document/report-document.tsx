import '@fontsource-variable/source-serif-4'
import './report.css'
import type { Output } from '@/app/trpc/client'
import type { Issued } from '@/lib/report/issue'
import type { AssessmentReport } from '@/lib/report/report'
import { EndOfReport } from './limits'
import { partsOf } from './parts'
import { TitleBlock } from './title-block'

/** Where the version that is shown stands; null while it is a draft. */
export type Issue = Omit<Issued, 'signatures'> | null
export type Look = Output['report']['look']

type ReportDocumentProps = { report: AssessmentReport; issue: Issue; look: Look }

/** The report as one reads it, on screen and on paper: everything in it comes from the report's value. */
export function ReportDocument({ report, issue, look }: ReportDocumentProps) {
  const parts = partsOf(report)
  return (
    <article
      style={look.accent === null ? undefined : { '--report-accent': look.accent }}
      className="report border border-line bg-paper px-5 py-8 sm:px-12 sm:py-14 print:border-0 print:p-0"
    >
      <TitleBlock report={report} issue={issue} logo={look.logo} />
      {report.extract?.sentences.map((sentence) => (
        <p key={sentence} className="report-extract">
          {sentence}
        </p>
      ))}
      <nav aria-label="Contents" className="report-contents">
        <ol>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {parts.map(({ id, title, body }) => (
        <section key={id} id={id} aria-label={title}>
          <h2>{title}</h2>
          {body}
        </section>
      ))}
      <EndOfReport report={report} issue={issue} />
    </article>
  )
}

declare module 'react' {
  interface CSSProperties {
    /** The organisation's colour on rules and marks; text on the screen keeps its own, which reads in light and in dark. */
    '--report-accent'?: string
  }
}
