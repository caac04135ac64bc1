import { classes } from '@/app/ui/classes'
import type { RatingScale } from '@/lib/measurement/framework'
import { displayRating } from '@/lib/measurement/scale'
import { HarveyBall } from './harvey-ball'

export type StripBallot = { id: string; name: string; choice: string }

type DotStripProps = {
  scale: RatingScale
  ballots: readonly StripBallot[]
  /** The agreed rating, marked on the scale. */
  agreed?: string | null
  /** Whom to hear first: the lowest and the highest. */
  speaksFirst?: ReadonlySet<string>
}

/** Ballots sorted along the scale and piled up at each step: the spread is a shape before it is a number. */
export function DotStrip({ scale, ballots, agreed, speaksFirst }: DotStripProps) {
  return (
    <ol
      className="grid gap-x-2"
      style={{ gridTemplateColumns: `repeat(${scale.steps.length}, minmax(0, 1fr))` }}
      aria-label="Ballots along the scale"
    >
      {scale.steps.map(({ symbol, name }) => {
        const here = ballots.filter(({ choice }) => choice === symbol)
        return (
          <li key={symbol} className="flex flex-col justify-end gap-1.5">
            <ul className="grid gap-1">
              {here.map((ballot) => (
                <li
                  key={ballot.id}
                  className="grid justify-items-center rounded-sm border border-line bg-paper px-1 py-1 text-center text-sm leading-tight"
                >
                  <HarveyBall scale={scale} rating={symbol} className="size-[1.4em] text-rate-ink" />
                  <span className="mt-1 break-words">{ballot.name}</span>
                  {speaksFirst?.has(ballot.id) && (
                    <span className="text-xs font-semibold text-accent-ink">speaks first</span>
                  )}
                </li>
              ))}
            </ul>
            <p
              title={name}
              className={classes(
                'border-t-2 pt-1 text-center font-bold',
                symbol === agreed ? 'border-accent bg-accent-soft' : 'border-edge',
              )}
            >
              {displayRating(symbol)}
              <span className="sr-only">
                : {here.length} of {ballots.length}
                {symbol === agreed && ', agreed'}
              </span>
            </p>
          </li>
        )
      })}
    </ol>
  )
}
