'use client'

import { useCallback } from 'react'
import { useReading } from '@/app/sync/use-reading'
import { isNonRating } from '@/lib/consensus/choice'
import { readOn } from '@/lib/measurement/basic'
import { roundToRate } from '@/lib/workshop/agenda'
import { type CastBallot, castBallot, hasBallot, readBallot, withdrawBallot } from '@/lib/workshop/ballot'
import { useBallots } from '../data/documents'
import { useMeasurement } from '../data/measurement'
import type { Stop } from '../data/stop'

export type OwnBallot = {
  /** What I have cast for the round that is open or comes next. */
  cast: CastBallot | undefined
  /** What I have cast is on a scale that the plan had before: it does not say enough on this one, and will not count. */
  outdated: boolean
  /** Whether a ballot can be cast or changed now. */
  open: boolean
  choose: (choice: string) => void
  describe: (details: Pick<CastBallot, 'confidence' | 'remark'>) => void
  withdraw: () => void
}

const nothingCast = { cast: undefined, outdated: false }

/** My ballot on an item: cast ahead of time, while the item is open, or offline; mine to change until the reveal. */
export function useBallot(stop: Pick<Stop, 'itemId' | 'state' | 'round'>): OwnBallot {
  const { framework, scale } = useMeasurement()
  const ballots = useBallots()
  const { itemId } = stop
  const round = roundToRate(stop)
  const doc = ballots?.doc
  const read = useCallback(
    (from: NonNullable<typeof doc>) => {
      const ballot = round === undefined ? undefined : readBallot(from, itemId, round)
      // As the server counts it: a refined choice folds when the plan's scale becomes basic, a basic one lapses on a refined.
      const choice = ballot && (isNonRating(ballot.choice) ? ballot.choice : readOn(framework, scale, ballot.choice))
      if (ballot && choice) return { cast: { ...ballot, choice }, outdated: false }
      return { cast: undefined, outdated: round !== undefined && hasBallot(from, itemId, round) }
    },
    [itemId, round, framework, scale],
  )
  const { cast, outdated } = useReading(doc, read) ?? nothingCast

  return {
    cast,
    outdated,
    open: doc !== undefined && round !== undefined,
    choose(choice) {
      if (doc && round !== undefined) castBallot(doc, itemId, round, { ...readBallot(doc, itemId, round), choice })
    },
    describe(details) {
      const now = doc && round !== undefined ? readBallot(doc, itemId, round) : undefined
      if (!doc || round === undefined || !now) return
      const { confidence = now.confidence, remark = now.remark } = details
      castBallot(doc, itemId, round, {
        choice: now.choice,
        ...(confidence && { confidence }),
        ...(remark && { remark }),
      })
    },
    withdraw() {
      if (doc && round !== undefined) withdrawBallot(doc, itemId, round)
    },
  }
}
