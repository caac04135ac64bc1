import type { AssessmentReport, ReportSummary } from '@/lib/report/report'

/** The result in sentences. */
export function LevelsInWords({ report, summary }: { report: AssessmentReport; summary: ReportSummary }) {
  const { processes, items, recorded, onTarget } = summary
  const below = report.processes.filter(({ level, targetLevel, complete }) => complete && level < targetLevel)
  return (
    <>
      <p>
        {onTarget} of {processes} {processes === 1 ? 'process reaches' : 'processes reach'} the target level. {recorded}{' '}
        of {items} {items === 1 ? 'item is' : 'items are'} recorded
        {recorded < items ? '; the levels of processes that are not complete may turn out higher.' : '.'}
      </p>
      {below.length > 0 && (
        <p>
          Below target, with everything recorded:{' '}
          {below.map(({ name, level, targetLevel }) => `${name} (level ${level} of ${targetLevel})`).join(', ')}.
        </p>
      )}
    </>
  )
}
