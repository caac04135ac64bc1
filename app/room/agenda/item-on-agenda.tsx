'use client'

import { attributeLabel } from '@/app/rating/attribute-label'
import { classes } from '@/app/ui/classes'
import type { Person } from '@/lib/workshop/presence'
import type { Stop } from '../data/stop'
import { useBallot } from '../rating/use-ballot'
import { ItemMark, stateInWords } from './item-mark'
import { Viewers } from './viewers'

type ItemOnAgendaProps = {
  stop: Stop
  /** The room is here. */
  isCurrent: boolean
  isShown: boolean
  viewers: readonly Person[]
  onPick: (itemId: string) => void
}

/** One item: a click looks at it without moving the room. */
export function ItemOnAgenda({ stop, isCurrent, isShown, viewers, onPick }: ItemOnAgendaProps) {
  const { cast } = useBallot(stop)
  return (
    <li>
      <button
        type="button"
        aria-current={isShown ? 'true' : undefined}
        onClick={() => onPick(stop.itemId)}
        className={classes(
          'grid min-h-10 w-full grid-cols-[2.9rem_minmax(0,1fr)_auto] items-center gap-1 rounded-sm border-l-4 py-1 pr-2 pl-1.5 text-left text-sm',
          isCurrent ? 'border-accent' : 'border-transparent',
          isShown ? 'bg-accent-soft' : 'hover:bg-paper',
        )}
      >
        <span className="tabular text-soft">{attributeLabel(stop.attributeId)}</span>
        <span className="leading-tight">
          <span className="line-clamp-2">{stop.label}</span>
          {isCurrent && <span className="block text-xs font-semibold text-accent-ink">the room is here</span>}
          {stop.parked && <span className="block text-xs text-soft">parked</span>}
          {cast && stop.state === 'waiting' && <span className="block text-xs text-soft">rated ahead</span>}
          {!isCurrent && <Viewers people={viewers} />}
        </span>
        <ItemMark stop={stop} />
        <span className="sr-only">{stateInWords(stop)}</span>
      </button>
    </li>
  )
}
