import { attributeLabel } from '@/app/rating/attribute-label'
import { LevelLadder } from '@/app/rating/level-ladder'
import { RatingMark } from '@/app/rating/rating-mark'
import type { ProcessResult } from '@/app/results/use-results'
import { Button } from '@/app/ui/button'
import { classes } from '@/app/ui/classes'
import { type Place, samePlace } from '@/lib/improvement/finding'
import type { RatingScale } from '@/lib/measurement/framework'
import { placeInWords } from './place'
import type { Action } from './use-improvement'

type GapsOfProcessProps = {
  scale: RatingScale
  process: ProcessResult
  /** The level it would have once all actions are done. */
  after: number | null
  actions: readonly Action[]
  /** Undefined for whoever may plan none. */
  onPlan: ((place: Place) => void) | undefined
}

/** A process that falls short: its level now and later, and each gap with the actions that close it. */
export function GapsOfProcess({ scale, process, after, actions, onPlan }: GapsOfProcessProps) {
  const { processId, name, level, targetLevel, gap } = process
  const short = [...gap.levels.flatMap(({ attributes }) => attributes), ...gap.steps]
  return (
    <article aria-label={name} className="mb-8">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-b-2 border-ink pb-2">
        <div className="min-w-0">
          <p className="text-sm text-soft">{processId}</p>
          <h3 className="text-lg">{name}</h3>
        </div>
        <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
          <Level title="Now" level={level} target={targetLevel} />
          <Level title="All actions done" level={after} target={targetLevel} />
        </div>
      </header>
      <ul>
        {short.map(({ attributeId, rating }) => {
          const place = { processId, attributeId }
          const closing = actions.filter(({ closes }) => closes.some(samePlace(place)))
          const words = placeInWords([process], place)
          return (
            <li key={attributeId} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
              <span className="w-10 shrink-0">
                <RatingMark scale={scale} rating={rating} />
              </span>
              <span className="min-w-0 flex-[1_1_14rem]">
                {words.replace(`${processId}, `, '')}
                <span className={classes('block text-sm', closing.length === 0 ? 'font-semibold' : 'text-soft')}>
                  {closing.length === 0
                    ? 'No action closes it'
                    : `Closed by ${closing.map(({ title }) => `“${title}”`).join(', ')}`}
                </span>
              </span>
              {onPlan && (
                <Button size="small" onClick={() => onPlan(place)}>
                  Plan an action<span className="sr-only"> for {words}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {gap.unrated.length > 0 && (
        <p className="mt-2 text-sm text-soft">
          Not rated, so no gap is known: {gap.unrated.map(attributeLabel).join(', ')}.
        </p>
      )}
    </article>
  )
}

function Level({ title, level, target }: { title: string; level: number | null; target: number }) {
  return (
    <div>
      <p className="text-sm text-soft">{title}</p>
      <LevelLadder level={level} target={target} />
    </div>
  )
}
