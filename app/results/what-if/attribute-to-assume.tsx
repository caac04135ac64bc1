import { useId } from 'react'
import { attributeLabel } from '@/app/rating/attribute-label'
import { RatingMark } from '@/app/rating/rating-mark'
import { classes } from '@/app/ui/classes'
import type { RatingScale } from '@/lib/measurement/framework'
import { displayRating, stepOf } from '@/lib/measurement/scale'
import type { AttributeResult } from '../use-results'

type AttributeToAssumeProps = {
  scale: RatingScale
  attribute: AttributeResult
  /** null: as it is agreed. */
  assumed: string | null
  onAssume: (rating: string | null) => void
}

/** One attribute with the steps of the scale to choose from; what is agreed is marked and chosen to begin with. */
export function AttributeToAssume({ scale, attribute, assumed, onAssume }: AttributeToAssumeProps) {
  const group = useId()
  const { attributeId, name, rating: agreed } = attribute
  const chosen = assumed ?? agreed
  const differs = assumed !== null && assumed !== agreed
  // A rating of a scale the plan had before is no step of this one, and stays what is agreed.
  const steps = scale.steps.map(({ symbol }) => symbol)
  const choices = agreed === null || !steps.includes(agreed) ? [agreed, ...steps] : steps
  return (
    <fieldset className="border-b border-line py-2.5">
      <legend className="float-left mb-1.5 w-full">
        <span className="mr-2 text-sm text-soft">{attributeLabel(attributeId)}</span>
        {name}
        {differs && <span className="ml-2 text-sm font-semibold">assumed, agreed is {wordsOf(scale, agreed)}</span>}
      </legend>
      <div className="clear-both flex flex-wrap gap-1.5">
        {choices.map((rating) => (
          <label
            key={rating ?? 'none'}
            className={classes(
              'relative grid min-h-11 min-w-14 cursor-pointer place-items-center rounded-md border bg-paper px-2 hover:border-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              rating === chosen ? 'border-2 border-ink' : 'border-edge',
            )}
          >
            <input
              type="radio"
              name={group}
              checked={rating === chosen}
              onChange={() => onAssume(rating === agreed ? null : rating)}
              aria-label={`${wordsOf(scale, rating)}${rating === agreed ? ', as agreed' : ''}`}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span aria-hidden="true" className="grid place-items-center leading-tight">
              <RatingMark scale={scale} rating={rating} />
              {rating === agreed && <span className="text-xs text-soft">agreed</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** "L, largely achieved". */
function wordsOf(scale: RatingScale, rating: string | null): string {
  if (rating === null) return 'not rated'
  const name = stepOf(scale, rating)?.name.toLowerCase()
  return name ? `${displayRating(rating)}, ${name}` : displayRating(rating)
}
