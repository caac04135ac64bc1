import { RatingMark } from '@/app/rating/rating-mark'
import type { RatingScale } from '@/lib/measurement/framework'
import { displayRating } from '@/lib/measurement/scale'
import type { AssessmentReport } from '@/lib/report/report'
import { processAnchor, ratingAnchor } from './anchor'
import { Scroll } from './scroll'

/** Every process with its profile and its level beside the target. */
export function LevelsTable({ report, scale }: { report: AssessmentReport; scale: RatingScale }) {
  const used = report.framework.attributes.filter(({ id }) =>
    report.processes.some(({ attributes }) => attributes?.some((one) => one.attributeId === id && one.inScope)),
  )
  return (
    <Scroll label="Levels and ratings">
      <table>
        <thead>
          <tr>
            <th scope="col">Process</th>
            <th scope="col" className="text-center">
              Level
            </th>
            <th scope="col" className="text-center">
              Target
            </th>
            {used.map(({ id, name }) => (
              <th key={id} scope="col" title={name} className="text-center">
                {id.replace('PA.', '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.processes.map(({ processId, name, attributes, level, targetLevel, complete }) => (
            <tr key={processId}>
              <th scope="row">
                <a href={`#${processAnchor(processId)}`} className="no-underline hover:underline">
                  <span className="block text-sm font-normal text-soft">{processId}</span>
                  {name}
                </a>
                {!complete && <span className="block text-sm font-normal text-soft">not complete</span>}
              </th>
              <td className="text-center text-lg font-bold">{level}</td>
              <td className="text-center text-lg text-soft">{targetLevel}</td>
              {used.map(({ id }) => {
                const found = attributes?.find(({ attributeId }) => attributeId === id)
                return (
                  <td key={id} className="text-center">
                    {found?.inScope && (
                      <a
                        href={`#${ratingAnchor(report, { processId, attributeId: id })}`}
                        aria-label={`${name}, ${id.replace('PA.', 'PA ')}: ${found.rating ? displayRating(found.rating) : 'not rated'}`}
                      >
                        <RatingMark
                          scale={scale}
                          rating={found.rating}
                          variant="tile"
                          className="h-8 w-full min-w-11"
                        />
                      </a>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-sm text-soft">{used.map(({ id, name }) => `${id.replace('PA.', '')} ${name}`).join(' · ')}</p>
    </Scroll>
  )
}
