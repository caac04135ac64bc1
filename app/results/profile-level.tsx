import Link from 'next/link'
import { attributeLabel } from '@/app/rating/attribute-label'
import { BallotBar } from '@/app/rating/ballot-bar'
import { RatingMark } from '@/app/rating/rating-mark'
import { classes } from '@/app/ui/classes'
import type { RatingScale } from '@/lib/measurement/framework'
import { type AttributeResult, resultHref } from './use-results'

type ProfileLevelProps = {
  assessmentId: string
  scale: RatingScale
  level: number
  name: string
  reached: boolean
  isTarget: boolean
  attributes: readonly AttributeResult[]
}

/** The attributes of one capability level beside a rail that is solid when the level is reached; the target is a line. */
export function ProfileLevel({ assessmentId, scale, level, name, reached, isTarget, attributes }: ProfileLevelProps) {
  return (
    <div>
      <div className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 pt-1.5">
        <div
          className={classes(
            'grid place-items-center border-2 border-rate-ink font-bold',
            reached ? 'bg-rate-ink text-paper' : 'border-dashed text-rate-ink',
          )}
          title={`Level ${level} ${name}`}
        >
          {level}
          <span className="sr-only">{reached ? ' reached' : ' not reached'}</span>
        </div>
        <ul>
          {attributes.map(({ attributeId, name, rating, rated, items, itemId, counts }) => (
            <li
              key={attributeId}
              className="grid grid-cols-[minmax(0,1fr)_3.25rem] items-center gap-x-3 border-b border-line py-1.5 sm:grid-cols-[minmax(0,12.5rem)_3.25rem_minmax(0,1fr)]"
            >
              <Link
                href={itemId ? resultHref(assessmentId, itemId) : '#'}
                className="leading-tight no-underline hover:underline"
              >
                <span className="text-sm text-soft">{attributeLabel(attributeId)}</span>
                <span className="block text-sm font-semibold">{name}</span>
                {rated < items && (
                  <span className="tabular block text-sm text-soft">
                    {rated} of {items} rated
                  </span>
                )}
              </Link>
              <RatingMark scale={scale} rating={rating} className="text-lg" />
              <div className="max-sm:col-span-2 max-sm:mt-1">
                <BallotBar scale={scale} counts={counts} agreed={rating} />
              </div>
            </li>
          ))}
        </ul>
      </div>
      {isTarget && (
        <p className="mt-1.5 flex items-center gap-2 text-sm font-semibold">
          <span className="h-1 w-9 bg-accent" aria-hidden="true" />
          Target
          <span className="h-1 grow bg-accent" aria-hidden="true" />
        </p>
      )}
    </div>
  )
}
