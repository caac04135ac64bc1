import { attributeLabel } from '@/app/rating/attribute-label'
import { RatingMark } from '@/app/rating/rating-mark'
import type { ProcessComparison } from '@/lib/comparison/comparison'
import type { ProcessSnapshot } from '@/lib/comparison/snapshot'
import { levelOf } from '@/lib/comparison/trend'
import type { RatingScale } from '@/lib/measurement/framework'
import { TrendMark } from './trend-mark'

type ProcessChangesProps = { process: ProcessComparison; scaleThen: RatingScale; scaleNow: RatingScale }

/** One process then and now: its level, then each attribute with both ratings. */
export function ProcessChanges({ process, scaleThen, scaleNow }: ProcessChangesProps) {
  const { processId, name, was, now, trend, attributes, instances } = process
  return (
    <article aria-label={name} className="mb-10 min-w-0 break-inside-avoid">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1 border-b-2 border-ink pb-2">
        <div className="min-w-0">
          <p className="text-sm text-soft">{processId}</p>
          <h3 className="text-lg">{name}</h3>
        </div>
        <p>
          <span className="tabular font-bold">{levelsInWords(process)}</span>{' '}
          {was && now && <TrendMark trend={trend} />}
        </p>
      </header>
      {was && now && attributes.length > 0 && (
        <table className="w-full border-collapse text-left">
          <thead>
            <tr className="text-sm text-soft">
              <th scope="col" className="py-1.5 pr-3 font-normal">
                Attribute
              </th>
              <th scope="col" className="w-14 py-1.5 pr-3 font-normal">
                Then
              </th>
              <th scope="col" className="w-14 py-1.5 pr-3 font-normal">
                Now
              </th>
              <th scope="col" className="w-32 py-1.5 font-normal">
                Trend
              </th>
            </tr>
          </thead>
          <tbody>
            {attributes.map((attribute) => (
              <tr key={attribute.attributeId} className="border-t border-line align-baseline">
                <th scope="row" className="py-1.5 pr-3 font-normal">
                  <span className="mr-2 text-sm text-soft">{attributeLabel(attribute.attributeId)}</span>
                  {attribute.name}
                </th>
                <td className="py-1.5 pr-3">
                  <RatingMark scale={scaleThen} rating={attribute.was} />
                </td>
                <td className="py-1.5 pr-3">
                  <RatingMark scale={scaleNow} rating={attribute.now} />
                </td>
                <td className="py-1.5">
                  {attribute.was === null && attribute.now === null ? (
                    <span className="text-soft">not rated</span>
                  ) : (
                    <TrendMark trend={attribute.trend} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {was && now && was.attributes === null && (
        <p className="mt-2 text-sm text-soft">The earlier report leaves out ratings of attributes.</p>
      )}
      {instances.onlyThen.length > 0 && (
        <p className="mt-2 text-sm text-soft">Instances assessed only then: {instances.onlyThen.join(', ')}.</p>
      )}
      {instances.onlyNow.length > 0 && (
        <p className="mt-2 text-sm text-soft">Instances assessed only now: {instances.onlyNow.join(', ')}.</p>
      )}
    </article>
  )
}

function levelsInWords({ was, now, trend }: ProcessComparison): string {
  if (was && now) {
    if (trend === 'unclear') return `${standing(was)} then, ${standing(now).toLowerCase()} now`
    return was.level === now.level ? standing(now) : `Level ${was.level} to ${now.level}`
  }
  if (now) return `${standing(now)}, not assessed then`
  return was ? `${standing(was)} then, not assessed now` : ''
}

function standing(process: ProcessSnapshot): string {
  const level = levelOf(process)
  return level === null ? 'Not rated' : `Level ${level}`
}
