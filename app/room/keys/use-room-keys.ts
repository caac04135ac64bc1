'use client'

import { useEffect, useRef } from 'react'
import { stopBeside } from '@/lib/workshop/agenda'
import { type CastBallot, confidences } from '@/lib/workshop/ballot'
import { stepForKey } from '@/lib/workshop/key'
import { useMeasurement } from '../data/measurement'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'
import type { Moderation } from '../moderation/use-moderation'
import { useNextAct } from '../moderation/use-next-act'
import { useBallot } from '../rating/use-ballot'

const nowhere: Pick<Stop, 'itemId' | 'state' | 'round'> = { itemId: '', state: 'recorded', round: 0 }

type RoomKeys = {
  moderation: Moderation
  /** Something was opened above the room and has the keys, also while it is still being loaded. */
  covered: boolean
  onHelp: () => void
  onPalette: () => void
}

/**
 * The room by keyboard alone. Keys are left alone while somebody types, in menus and dialogs, and with Ctrl or Alt; but
 * Ctrl K opens the palette from anywhere but a note, where it makes a link.
 */
export function useRoomKeys({ moderation, covered, onHelp, onPalette }: RoomKeys): void {
  const { stops, shown, may, view, hand, raiseHand } = useRoom()
  const { scale } = useMeasurement()
  const ballot = useBallot(shown ?? nowhere)
  const next = useNextAct()

  /** What a key does now; undefined when it does nothing. */
  function actOf({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    if (ballot.open && may.rate) {
      const step = stepForKey(scale, key, { shift: shiftKey, current: ballot.cast?.choice })
      if (step !== undefined) return () => ballot.choose(step)
    }
    switch (key) {
      case 'a':
      case 'k':
        return ballot.open && may.rate ? () => ballot.choose(key === 'a' ? 'abstain' : 'unknown') : undefined
      case 'c':
        return ballot.cast && (() => ballot.describe({ confidence: nextConfidence(ballot.cast) }))
      case 'Enter':
        return may.lead && next ? () => void moderation.act(next) : undefined
      case 'ArrowUp':
      case 'ArrowDown': {
        const stop = stopBeside(stops, shown?.itemId ?? null, key === 'ArrowUp' ? -1 : 1)
        return stop && (() => view(stop.itemId))
      }
      case 'b':
        return () => view(null)
      case 'h':
        return () => raiseHand(!hand)
      case '?':
        return onHelp
    }
  }

  const latest = useRef({ actOf, covered, onPalette })
  latest.current = { actOf, covered, onPalette }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      if (opensPalette(event)) {
        event.preventDefault()
        return latest.current.onPalette()
      }
      if (event.ctrlKey || event.metaKey || event.altKey || latest.current.covered || isTaken(event)) return
      const act = latest.current.actOf(event)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

function opensPalette({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !shiftKey && !altKey
}

function nextConfidence(cast: CastBallot | undefined) {
  const at = cast?.confidence ? confidences.indexOf(cast.confidence) : -1
  return confidences[(at + 1) % confidences.length] ?? 'low'
}

/** Whether the key belongs to what has the focus: a text, a menu or dialog, or Enter on a button or link. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target.closest('input:not([type=radio]), textarea, select, [role=menu], [role=dialog]')
  )
    return true
  // Enter on the step that is chosen already would choose it again, which is nothing: it goes on with the room.
  if (key === 'Enter') return target.closest('button:not([data-chosen]), a, summary') !== null
  return key.startsWith('Arrow') && target.closest('[role=tablist], [type=radio]') !== null
}
