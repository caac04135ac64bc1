import '@fontsource-variable/source-serif-4'
import './report.css'
import type { AssessmentReport } from '@/lib/report/report'
import { Findings } from './findings'
import { LevelsTable } from './levels-table'
import { Limits } from './limits'
import { Method } from './method'
import { ProcessChapter } from './process-chapter'
import { scaleOf } from './scale-of'
import { TitleBlock } from './title-block'

/** What published a report; null while it is a draft. */
export type Issue = { version: number; sha256: string; publishedAt: string } | null

/** The report as one reads it, on screen and on paper: everything in it comes from the report's value. */
export function ReportDocument({ report, issue }: { report: AssessmentReport; issue: Issue }) {
  const scale = scaleOf(report)
  return (
    <article className="report border border-line bg-paper px-5 py-8 sm:px-12 sm:py-14 print:border-0 print:p-0">
      <TitleBlock report={report} issue={issue} />
      <section>
        <h2>Summary</h2>
        {report.summary && <Findings report={report} summary={report.summary} />}
        <LevelsTable report={report} scale={scale} />
      </section>
      <section>
        <h2>How it was assessed</h2>
        <Method report={report} scale={scale} />
      </section>
      <section>
        <h2>Process profiles</h2>
        {report.processes.map((process) => (
          <ProcessChapter key={process.processId} process={process} scale={scale} levels={report.framework.levels} />
        ))}
      </section>
      <Limits report={report} issue={issue} />
    </article>
  )
}
