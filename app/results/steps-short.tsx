import Link from 'next/link'
import { attributeLabel } from '@/app/rating/attribute-label'
import { RatingMark } from '@/app/rating/rating-mark'
import type { RatingScale } from '@/lib/measurement/framework'
import { displayRating } from '@/lib/measurement/scale'
import { type ProcessResult, resultHref } from './use-results'

type StepsShortProps = { assessmentId: string; scale: RatingScale; processes: readonly ProcessResult[] }

/** Where steps are levels, as in a maturity grid: by how many steps each attribute falls short. No risk is told of it. */
export function StepsShort({ assessmentId, scale, processes }: StepsShortProps) {
  return (
    <ul aria-label="Gaps in steps" className="grid gap-3">
      {processes.map(({ processId, name, gap, attributes }) => (
        <li key={processId}>
          <span className="mr-2 text-sm text-soft">{processId}</span>
          <span className="font-semibold">{name}</span>
          <ul className="mt-1 grid gap-1">
            {gap.steps.map(({ attributeId, rating, target, steps }) => {
              const itemId = attributes.find((attribute) => attribute.attributeId === attributeId)?.itemId ?? ''
              return (
                <li key={attributeId} className="flex flex-wrap items-center gap-x-2">
                  <Link href={resultHref(assessmentId, itemId)}>{attributeLabel(attributeId)}</Link>
                  <RatingMark scale={scale} rating={rating} />
                  <span className="tabular text-soft">
                    for {displayRating(target)}, {steps === 1 ? 'one step' : `${steps} steps`} short
                  </span>
                </li>
              )
            })}
          </ul>
        </li>
      ))}
    </ul>
  )
}
