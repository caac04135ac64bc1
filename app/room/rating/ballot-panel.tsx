'use client'

import { useState } from 'react'
import { HarveyBall } from '@/app/rating/harvey-ball'
import { toneStyle } from '@/app/rating/ramp'
import { Button } from '@/app/ui/button'
import { classes } from '@/app/ui/classes'
import { Check } from '@/app/ui/icons'
import { nonRatings } from '@/lib/consensus/choice'
import { toneOf } from '@/lib/measurement/ramp'
import { displayRating } from '@/lib/measurement/scale'
import { useBallots } from '../data/documents'
import { useMeasurement } from '../data/measurement'
import type { Stop } from '../data/stop'
import { BallotDetails } from './ballot-details'
import { nonRatingWords } from './non-rating-words'
import { ScaleDialog } from './scale-dialog'
import { type OwnBallot, useBallot } from './use-ballot'

/** My secret ballot: one press rates, another changes it, until the reveal. */
export function BallotPanel({ stop }: { stop: Stop }) {
  const { scale } = useMeasurement()
  const [explained, setExplained] = useState(false)
  const ballot = useBallot(stop)
  if (!ballot.open) return null
  const chosen = ballot.cast?.choice
  return (
    <section aria-label="Your ballot" className="@container grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
        <h3 className="font-semibold">{stop.state === 'open' ? 'Your ballot' : 'Your ballot, ahead of time'}</h3>
        <Stored ballot={ballot} />
        <button type="button" className="link text-soft" onClick={() => setExplained(true)}>
          What the steps mean
        </button>
      </div>
      <div className="grid gap-1.5" style={{ gridTemplateColumns: `repeat(${scale.steps.length}, minmax(0, 1fr))` }}>
        {scale.steps.map(({ symbol, name }) => (
          <button
            key={symbol}
            type="button"
            aria-pressed={chosen === symbol}
            data-chosen={chosen === symbol || undefined}
            aria-label={`${displayRating(symbol)}, ${name}`}
            onClick={() => ballot.choose(symbol)}
            style={chosen === symbol ? toneStyle(toneOf(scale, symbol)) : undefined}
            className={classes(
              'flex min-h-16 flex-col items-center justify-center gap-0.5 rounded-md border-2 text-xl leading-none font-bold transition-colors duration-100',
              chosen === symbol ? 'border-ink' : 'border-edge bg-paper hover:border-ink',
            )}
          >
            <span className="flex items-center gap-2">
              <HarveyBall scale={scale} rating={symbol} />
              {displayRating(symbol)}
            </span>
            <span className="text-xs font-normal @max-lg:hidden">{name}</span>
          </button>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        {nonRatings.map((choice) => (
          <Button
            key={choice}
            size="small"
            aria-pressed={chosen === choice}
            className={chosen === choice ? 'border-2 border-ink! bg-sunk' : ''}
            onClick={() => ballot.choose(choice)}
          >
            {nonRatingWords[choice].name}
          </Button>
        ))}
        {chosen !== undefined && (
          <Button size="small" variant="quiet" className="ml-auto" onClick={ballot.withdraw}>
            Take back
          </Button>
        )}
      </div>
      {ballot.cast && <BallotDetails key={stop.itemId} ballot={ballot} cast={ballot.cast} />}
      <ScaleDialog open={explained} onClose={() => setExplained(false)} attributeId={stop.attributeId} />
    </section>
  )
}

/** Whether the ballot is on the server's disk: nothing less is called stored. */
function Stored({ ballot }: { ballot: OwnBallot }) {
  const ballots = useBallots()
  const { cast, outdated } = ballot
  const text = () => {
    if (outdated) return 'Your ballot is on another rating scale and will not count. Rate again.'
    if (!cast) return 'Secret until the reveal'
    switch (ballots?.saving) {
      case 'saved':
        return 'Stored; yours to change until the reveal'
      case 'offline':
        return 'Kept on this device until the network is back'
      case 'not-saved':
        return 'The server can’t store it yet and keeps trying'
      default:
        return 'Storing …'
    }
  }
  return (
    <p role="status" className="flex items-center gap-1 text-soft">
      {cast && ballots?.saving === 'saved' && <Check />}
      {text()}
    </p>
  )
}
