import { attributeLabel } from '@/app/rating/attribute-label'
import { findingKindTerms } from '@/lib/improvement/finding'
import { expectedInWords } from '@/lib/improvement/words'
import type { AssessmentReport, ReportAction, ReportFinding } from '@/lib/report/report'
import { progressInWords } from '@/lib/report/text/improvement'
import { dayInWords } from '@/lib/report/text/words'
import { evidenceAnchor, findingAnchor, ratingAnchor } from './anchor'

type ImprovementProps = {
  report: AssessmentReport
  findings: readonly ReportFinding[]
  actions: readonly ReportAction[]
}

/** What was found, and what is to be done about it. */
export function Improvement({ report, findings, actions }: ImprovementProps) {
  const titleOf = (id: string) => findings.find((finding) => finding.id === id)?.title ?? 'a finding'
  const evidenceOf = (id: string) => report.evidence?.find((piece) => piece.id === id)?.title
  return (
    <>
      {findings.map(({ id, kind, title, description, concerns, evidence }) => (
        <section key={id} id={findingAnchor(id)} className="report-item">
          <h3>
            <span className="mr-2 font-normal text-soft">{findingKindTerms[kind].name}</span>
            <bdi>{title}</bdi>
          </h3>
          {description && (
            <p dir="auto" className="whitespace-pre-line">
              {description}
            </p>
          )}
          <Places report={report} title="About" places={concerns} />
          {evidence.some(evidenceOf) && (
            <p className="text-sm text-soft">
              Rests on{' '}
              {evidence.filter(evidenceOf).map((piece, index) => (
                <span key={piece}>
                  {index > 0 && ', '}
                  <a href={`#${evidenceAnchor(piece)}`}>{evidenceOf(piece)}</a>
                </span>
              ))}
            </p>
          )}
        </section>
      ))}
      {actions.length > 0 && <h3 className="mt-8">Improvement actions</h3>}
      {actions.map((action) => (
        <section key={action.id} className="report-item">
          <h4>
            <bdi>{action.title}</bdi>
          </h4>
          {action.description && (
            <p dir="auto" className="whitespace-pre-line">
              {action.description}
            </p>
          )}
          <p>
            {action.owner ? <bdi>{action.owner}</bdi> : 'Nobody yet'}
            {action.due && `, due ${dayInWords(action.due)}`}, {action.priority} priority, {action.effort} effort.
          </p>
          {action.progress && <p className="break-words">{progressInWords(action)}</p>}
          <Expected report={report} expected={action.expected} />
          <Places report={report} title="Closes the gap of" places={action.closes} />
          {action.findings.length > 0 && (
            <p className="text-sm text-soft">
              Answers{' '}
              {action.findings.map((finding, index) => (
                <span key={finding}>
                  {index > 0 && ', '}
                  <a href={`#${findingAnchor(finding)}`}>{titleOf(finding)}</a>
                </span>
              ))}
            </p>
          )}
        </section>
      ))}
    </>
  )
}

type PlacesProps = { report: AssessmentReport; title: string; places: ReportFinding['concerns'] }

function Places({ report, title, places }: PlacesProps) {
  if (places.length === 0) return null
  return (
    <p className="text-sm text-soft">
      {title}{' '}
      {places.map((place, index) => (
        <span key={`${place.processId} ${place.attributeId}`}>
          {index > 0 && ', '}
          <a href={`#${ratingAnchor(report, place)}`}>
            {place.processId} {attributeLabel(place.attributeId)}
          </a>
        </span>
      ))}
    </p>
  )
}

/** What an action would do to the levels of processes. */
function Expected({ report, expected }: { report: AssessmentReport; expected: ReportAction['expected'] }) {
  if (expected.length === 0) return null
  const nameOf = (id: string) => report.processes.find(({ processId }) => processId === id)?.name ?? id
  return <p>{expected.map((one) => expectedInWords(nameOf(one.processId), one)).join(' ')}</p>
}
