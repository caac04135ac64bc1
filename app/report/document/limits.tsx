import type { AssessmentReport, Deviation } from '@/lib/report/report'
import { processAnchor } from './anchor'
import type { Issue } from './report-document'

/** Items in scope without a result. */
export function NotAssessed({ deviations }: { deviations: readonly Deviation[] }) {
  return (
    <ul>
      {deviations.map(({ processId, processName, attributeId, attributeName, instance, reason }) => (
        <li key={`${processId} ${instance} ${attributeId} ${reason}`}>
          <a href={`#${processAnchor(processId)}`}>{processName}</a>, <bdi>{instance}</bdi>,{' '}
          {attributeId.replace('PA.', 'PA ')} {attributeName}: {reason}
        </li>
      ))}
    </ul>
  )
}

export function LimitsOfUse({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** Whose words these are, and how to see that nothing was changed. */
export function EndOfReport({ report, issue }: { report: AssessmentReport; issue: Issue }) {
  return (
    <footer className="report-end">
      {report.wording.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {issue ? (
        <p>
          Version {issue.version}. SHA-256 of the {report.extract ? 'whole report' : 'content'}:{' '}
          <code className="break-all">{issue.sha256}</code>
        </p>
      ) : (
        <p>This is a draft. It has no version and no SHA-256 until it is issued.</p>
      )}
    </footer>
  )
}
