'use client'

import { FaceDown } from '@/app/rating/face-down'
import { HarveyBall } from '@/app/rating/harvey-ball'
import { displayRating } from '@/lib/measurement/scale'
import { useMeasurement } from '../data/measurement'
import type { Stop } from '../data/stop'

/** How far an item has come, as a sign: a dash, a card in play, turned cards, or the agreed rating. */
export function ItemMark({ stop: { state, rating } }: { stop: Stop }) {
  const { scale } = useMeasurement()
  return (
    <span className="inline-flex min-w-6 items-center justify-center gap-1 text-rate-ink" aria-hidden="true">
      {state === 'recorded' && rating && (
        <>
          <HarveyBall scale={scale} rating={rating} />
          <b>{displayRating(rating)}</b>
        </>
      )}
      {state === 'open' && <FaceDown label="" className="h-[1.2em]" />}
      {state === 'revealed' && <b className="text-accent-ink">?</b>}
      {state === 'waiting' && <span className="text-soft">–</span>}
    </span>
  )
}

/** The same for those who hear it. */
export function stateInWords({ state, round, rating }: Stop): string {
  switch (state) {
    case 'waiting':
      return 'not opened yet'
    case 'open':
      return round > 1 ? `being rated, round ${round}` : 'being rated'
    case 'revealed':
      return 'revealed, not recorded yet'
    case 'recorded':
      return `recorded ${rating ? displayRating(rating) : ''}`
  }
}
