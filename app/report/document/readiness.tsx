import { RatingMark } from '@/app/rating/rating-mark'
import type { RatingScale } from '@/lib/measurement/framework'
import type { ReportReadiness } from '@/lib/report/report'
import { readinessNames } from '@/lib/report/text/outcome'
import { processAnchor } from './anchor'
import { Scroll } from './scroll'

/** What the ratings let one expect of each clause that something rated answers; the others are counted. */
export function Readiness({ readiness, scale }: { readiness: ReportReadiness; scale: RatingScale }) {
  const { requirements, notice, clauses } = readiness
  const rated = clauses.filter(({ rated }) => rated > 0)
  const silent = clauses.length - rated.length
  return (
    <>
      <p>
        {requirements && `By clause of ${requirements}. `}
        {notice}
      </p>
      {rated.length > 0 && (
        <Scroll label="Readiness by requirement">
          <table className="report-rows">
            <thead>
              <tr>
                <th scope="col">Clause</th>
                <th scope="col">State</th>
                <th scope="col">Weakest</th>
                <th scope="col">Answered by</th>
              </tr>
            </thead>
            <tbody>
              {rated.map(({ clause, state, weakest, items, rated }) => (
                <tr key={clause}>
                  <th scope="row">{clause}</th>
                  <td>{readinessNames[state]}</td>
                  <td>
                    <RatingMark scale={scale} rating={weakest} />
                  </td>
                  <td>
                    {[...new Set(items.map(({ processId }) => processId))].map((processId, index) => (
                      <span key={processId}>
                        {index > 0 && ', '}
                        <a href={`#${processAnchor(processId)}`}>{processId}</a>
                      </span>
                    ))}
                    {rated < items.length && (
                      <span className="text-sm text-soft">
                        {' '}
                        ({rated} of {items.length} rated)
                      </span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {silent > 0 && (
        <p className="text-soft">
          {silent === 1 ? 'One clause has' : `${silent} clauses have`} nothing rated that answers{' '}
          {silent === 1 ? 'it' : 'them'}.
        </p>
      )}
    </>
  )
}
