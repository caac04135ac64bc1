'use client'

import { attributeLabel } from '@/app/rating/attribute-label'
import { displayRating } from '@/lib/measurement/scale'
import type { NextAct } from '@/lib/workshop/next-act'
import { useRoom } from '../data/room'

/** What the lead's next act is called. */
export function useNextWords(): (next: NextAct) => string {
  const { stops } = useRoom()
  return (next) => {
    switch (next.kind) {
      case 'open':
        return 'Open for rating'
      case 'reveal':
        return 'Reveal ballots'
      case 'record':
        return `Record ${displayRating(next.rating)}`
      case 'again':
        return 'Rate again'
      case 'show': {
        const stop = stops.find(({ itemId }) => itemId === next.itemId)
        return stop ? `Go to ${stop.process.processId}, ${attributeLabel(stop.attributeId)}` : 'Go on'
      }
    }
  }
}
