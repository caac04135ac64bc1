import { dayInWords } from '@/app/ui/day'
import type { AssessmentReport } from '@/lib/report/report'
import { standingInWords } from '@/lib/report/text/issue'
import { roleNames } from '@/lib/workshop/role'
import type { Issue } from './report-document'

type TitleBlockProps = { report: AssessmentReport; issue: Issue; logo: string | null }

/** What was assessed, for whom, by whom, when, and which version this is. */
export function TitleBlock({ report, issue, logo }: TitleBlockProps) {
  const { assessment, period, team } = report
  const lead = team.filter(({ role, former }) => role === 'lead' && !former).map(({ name }) => name)
  const others = team.filter(({ name, former }) => former || !lead.includes(name))
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
        <dt>Purpose</dt>
        <dd>{assessment.purpose || 'Not stated.'}</dd>
        <dt>Sponsor</dt>
        <dd>{assessment.sponsor || 'Not named.'}</dd>
        <dt>Lead assessor</dt>
        <dd>{lead.join(', ') || 'None'}</dd>
        <dt>Team</dt>
        <dd>
          {others.length === 0 && 'Nobody else'}
          {others.map(({ memberId, name, role, former }, index) => (
            <span key={memberId}>
              {index > 0 && ', '}
              <bdi>{name}</bdi> ({roleNames[role].toLowerCase()}
              {former && ', left'})
            </span>
          ))}
        </dd>
        <dt>Rated</dt>
        <dd>
          {period
            ? dayInWords(period.from) === dayInWords(period.to)
              ? `On ${dayInWords(period.from)}`
              : `From ${dayInWords(period.from)} to ${dayInWords(period.to)}`
            : 'Nothing is recorded yet'}
        </dd>
      </dl>
    </header>
  )
}
