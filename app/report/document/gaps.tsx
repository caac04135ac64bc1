import { attributeLabel } from '@/app/rating/attribute-label'
import { RatingMark } from '@/app/rating/rating-mark'
import type { RatingScale } from '@/lib/measurement/framework'
import type { AssessmentReport, ReportGap } from '@/lib/report/report'
import { gapsIntroduction, unratedInWords } from '@/lib/report/text/outcome'
import { processAnchor, ratingAnchor } from './anchor'
import { Scroll } from './scroll'

type GapsProps = { report: AssessmentReport; gaps: readonly ReportGap[]; scale: RatingScale }

/** Where targets are missed, how likely and how bad harm is, the highest risk first. */
export function Gaps({ report, gaps, scale }: GapsProps) {
  if (gaps.length === 0) return <p>{gapsIntroduction(gaps)}</p>
  return (
    <>
      <p>
        {gapsIntroduction(gaps)} {unratedInWords(gaps)}
      </p>
      <Scroll label="Gaps and risks">
        <table className="report-rows">
          <thead>
            <tr>
              <th scope="col">Process</th>
              <th scope="col">Level</th>
              <th scope="col">Falls short by</th>
              <th scope="col">Likelihood</th>
              <th scope="col">Consequence</th>
              <th scope="col">Risk</th>
            </tr>
          </thead>
          {gaps.map((gap) => (
            <tbody key={gap.processId}>
              {gap.levels.map((one, index) => (
                <tr key={one.level}>
                  {index === 0 && <ProcessOfGap gap={gap} />}
                  <td>{one.level}</td>
                  <td>
                    <span className="font-semibold">{one.gap}</span>
                    {one.attributes.map(({ attributeId, attributeName, rating, target }) => (
                      <span key={attributeId} className="block text-sm">
                        <a href={`#${ratingAnchor(report, { processId: gap.processId, attributeId })}`}>
                          {attributeLabel(attributeId)} {attributeName}
                        </a>
                        : <RatingMark scale={scale} rating={rating} /> of <RatingMark scale={scale} rating={target} />
                      </span>
                    ))}
                  </td>
                  <td>{one.likelihood}</td>
                  <td>{one.consequence}</td>
                  <td className="font-semibold">{one.risk}</td>
                </tr>
              ))}
              {gap.unrated.length > 0 && (
                <tr>
                  {gap.levels.length === 0 && <ProcessOfGap gap={gap} />}
                  <td>–</td>
                  <td colSpan={4} className="text-soft">
                    Not rated, so the gap is not known:{' '}
                    {gap.unrated.map(({ attributeId }) => attributeLabel(attributeId)).join(', ')}
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </Scroll>
    </>
  )
}

/** The head of all rows of a process. */
function ProcessOfGap({ gap }: { gap: ReportGap }) {
  const { processId, processName, level, targetLevel, levels, unrated } = gap
  return (
    <th scope="rowgroup" rowSpan={levels.length + (unrated.length > 0 ? 1 : 0)}>
      <a href={`#${processAnchor(processId)}`}>
        <span className="text-soft">{processId}</span> {processName}
      </a>
      <span className="block text-sm font-normal text-soft">
        level {level} of {targetLevel}
      </span>
    </th>
  )
}
