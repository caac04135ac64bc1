import type { AssessmentReport } from '@/lib/report/report'
import type { Issue } from './report-document'

/** What is missing, what may not be concluded, whose words these are, and how to see that nothing was changed. */
export function Limits({ report, issue }: { report: AssessmentReport; issue: Issue }) {
  const { deviations, limitsOfUse, model, framework } = report
  return (
    <>
      {deviations.length > 0 && (
        <section>
          <h2>Not assessed</h2>
          <ul>
            {deviations.map(({ processId, processName, attributeId, attributeName, instance, reason }) => (
              <li key={`${processId} ${instance} ${attributeId}`}>
                {processName}, {attributeId.replace('PA.', 'PA ')} {attributeName}: {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>Limits of use</h2>
        <ul>
          {limitsOfUse.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <footer className="report-end">
        <p>{model.licence}</p>
        <p>{framework.licence}</p>
        {issue ? (
          <p>
            Version {issue.version}. SHA-256 of the content: <code className="break-all">{issue.sha256}</code>
          </p>
        ) : (
          <p>This is a draft. It has no version and no SHA-256 until it is published.</p>
        )}
      </footer>
    </>
  )
}
