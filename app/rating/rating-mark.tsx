import { classes } from '@/app/ui/classes'
import type { RatingScale } from '@/lib/measurement/framework'
import { toneOf } from '@/lib/measurement/ramp'
import { displayRating, stepOf } from '@/lib/measurement/scale'
import { HarveyBall } from './harvey-ball'
import { toneStyle } from './ramp'

type RatingMarkProps = {
  scale: RatingScale
  /** null: not rated. */
  rating: string | null
  /** `tile` lays the tone of the ramp behind it. */
  variant?: 'plain' | 'tile'
  className?: string
}

/** An agreed rating: ball and letter, always both; a dash where nothing is rated. Sized by the font around it. */
export function RatingMark({ scale, rating, variant = 'plain', className }: RatingMarkProps) {
  const tile = 'rounded-sm px-[0.45em] py-[0.15em] justify-center'
  if (rating === null) {
    return (
      <span className={classes('inline-flex items-center text-soft', variant === 'tile' && tile, className)}>
        <span aria-hidden="true">–</span>
        <span className="sr-only">not rated</span>
      </span>
    )
  }
  return (
    <span
      title={stepOf(scale, rating)?.name}
      style={variant === 'tile' ? toneStyle(toneOf(scale, rating)) : undefined}
      className={classes(
        'inline-flex items-center gap-[0.35em] align-middle leading-none font-bold',
        variant === 'tile' ? classes(tile, 'ring-1 ring-rate-ink/25 ring-inset') : 'text-rate-ink',
        className,
      )}
    >
      <HarveyBall scale={scale} rating={rating} />
      <span>{displayRating(rating)}</span>
    </span>
  )
}
