'use client'

import { memo, useState } from 'react'
import { classes } from '@/app/ui/classes'
import { ChevronDown } from '@/app/ui/icons'
import type { Person } from '@/lib/workshop/presence'
import type { Stop } from '../data/stop'
import { ItemMark } from './item-mark'
import { ItemOnAgenda } from './item-on-agenda'
import type { AgendaDrag } from './use-agenda-drag'
import { Viewers } from './viewers'

type ProcessOnAgendaProps = {
  stops: readonly Stop[]
  /** The item of it where the room is, and the one looked at. */
  currentItemId: string | undefined
  shownItemId: string | undefined
  /** Who looks at some item of it by themselves. */
  viewers: readonly Person[]
  /** Few enough processes to show all their items at once. */
  alone: boolean
  onPick: (itemId: string) => void
  /** For the lead: moves processes about. */
  drag: AgendaDrag | undefined
}

/**
 * One process instance: folded it shows its marks in a row, open its items. The one looked at is open. There are many, and
 * a step of the room draws only those that it changes.
 */
export const ProcessOnAgenda = memo(function ProcessOnAgenda({
  stops,
  currentItemId,
  shownItemId,
  viewers,
  alone,
  onPick,
  drag,
}: ProcessOnAgendaProps) {
  const here = currentItemId !== undefined || shownItemId !== undefined
  const [open, setOpen] = useState(alone || here)
  // Opened in the same drawing that brings the room here, not in one after it.
  const [wasHere, setWasHere] = useState(here)
  if (wasHere !== here) {
    setWasHere(here)
    if (here) setOpen(true)
  }

  const [first] = stops
  if (!first) return null
  const { process, instance } = first
  return (
    <li
      className={classes(
        'border-t border-line py-1 first:border-t-0',
        drag?.over === process.id && 'border-t-accent! border-t-4',
      )}
      {...drag?.place(process.id)}
    >
      <button
        type="button"
        aria-expanded={open}
        title={drag && 'Drag, or press Alt with ↑ or ↓, to move it on the agenda'}
        onClick={() => setOpen(!open)}
        {...drag?.handle(process.id)}
        className="grid w-full grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 rounded-sm px-2 py-1.5 text-left hover:bg-paper"
      >
        <span className="leading-snug">
          <span className="mr-1.5 text-sm text-soft">{process.processId}</span>
          <span className="font-semibold">{process.name}</span>
          {process.instances.length > 1 && <span className="block text-sm text-soft">{instance.name}</span>}
        </span>
        <span className={classes('mt-0.5 text-soft transition-transform duration-100', open && 'rotate-180')}>
          <ChevronDown />
        </span>
        {!open && (
          <span className="col-span-full mt-1 flex flex-wrap gap-x-2 text-sm" aria-hidden="true">
            {stops.map((stop) => (
              <ItemMark key={stop.itemId} stop={stop} />
            ))}
          </span>
        )}
        {!open && <Viewers people={viewers} />}
      </button>
      {open && (
        <ol className="mb-1">
          {stops.map((stop) => (
            <ItemOnAgenda
              key={stop.itemId}
              stop={stop}
              isCurrent={stop.itemId === currentItemId}
              isShown={stop.itemId === shownItemId}
              viewers={viewers.filter(({ itemId }) => itemId === stop.itemId)}
              onPick={onPick}
            />
          ))}
        </ol>
      )}
    </li>
  )
})
