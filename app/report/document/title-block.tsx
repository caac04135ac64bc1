import type { AssessmentReport } from '@/lib/report/report'
import { standingInWords } from '@/lib/report/text/issue'
import { titleFacts } from '@/lib/report/text/title'
import type { Issue } from './report-document'

type TitleBlockProps = { report: AssessmentReport; issue: Issue; logo: string | null }

/** What was assessed, for whom, by whom, when, and which version this is. */
export function TitleBlock({ report, issue, logo }: TitleBlockProps) {
  const { assessment } = report
  return (
    <header>
      {/* biome-ignore lint/performance/noImgElement: a data address has nothing to optimise. */}
      {logo && <img src={logo} alt={assessment.organisation} className="report-logo" />}
      <p className="text-soft">
        Assessment report
        {issue ? (
          <>
            , version {issue.version}, {standingInWords(issue)}
          </>
        ) : (
          <strong className="ml-2 bg-accent-soft px-2 py-0.5 text-ink">Draft, not issued</strong>
        )}
      </p>
      <h1>{assessment.title}</h1>
      <p className="text-lg">
        {assessment.unit}, {assessment.organisation}
      </p>
      <dl className="report-facts">
        {titleFacts(report).map(([term, says]) => (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}
