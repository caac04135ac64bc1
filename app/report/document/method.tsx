import { RatingMark } from '@/app/rating/rating-mark'
import type { RatingScale } from '@/lib/measurement/framework'
import { spanInWords } from '@/lib/measurement/scale'
import type { AssessmentReport } from '@/lib/report/report'

/** Model, framework, scale, and how ballots became ratings and ratings levels. */
export function Method({ report, scale }: { report: AssessmentReport; scale: RatingScale }) {
  const { model, framework, method } = report
  return (
    <>
      <dl className="report-facts">
        <dt>Process model</dt>
        <dd>
          {model.name}, version {model.version}. {model.source}.
        </dd>
        <dt>Framework</dt>
        <dd>{framework.name}</dd>
      </dl>
      {method.description?.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <table className="report-scale">
        <thead>
          <tr>
            <th scope="col">Rating</th>
            <th scope="col">Means</th>
            <th scope="col">Degree of achievement</th>
          </tr>
        </thead>
        <tbody>
          {scale.steps.map((step) => (
            <tr key={step.symbol}>
              <td>
                <RatingMark scale={scale} rating={step.symbol} />
              </td>
              <td>{step.name}</td>
              <td>{spanInWords(step)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
