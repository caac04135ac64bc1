'use client'

import { outliersOf } from '@/lib/consensus/outlier'
import { displayRating } from '@/lib/measurement/scale'
import type { Reveal } from '@/lib/workshop/stage'
import { useNameOf } from '../data/use-name-of'
import { useRevealScale } from '../rating/use-reveal-scale'

/** Who is more than a step from the middle: they know something that the others do not. */
export function FarAway({ reveal }: { reveal: Reveal }) {
  const nameOf = useNameOf()
  const outliers = outliersOf(useRevealScale(), reveal.ballots)
  if (outliers.length === 0) return null
  return (
    <p className="mt-1 text-sm text-soft">
      Far from the middle:{' '}
      {outliers.map(({ memberId, choice }) => `${nameOf(memberId)} ${displayRating(choice)}`).join(', ')}
    </p>
  )
}
