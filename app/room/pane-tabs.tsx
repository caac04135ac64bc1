'use client'

import { classes } from '@/app/ui/classes'
import { type Pane, useRoomAddress } from './data/address'
import { useRoom } from './data/room'
import { Cards, List, Pencil } from './icons'

const names: Record<Pane, { name: string; icon: React.ReactNode; until: 'lg' | 'md' }> = {
  agenda: { name: 'Agenda', icon: <List />, until: 'lg' },
  item: { name: 'Rate', icon: <Cards />, until: 'lg' },
  notes: { name: 'Notes', icon: <Pencil />, until: 'md' },
}

/** On a small screen: what fills it. */
export function PaneTabs() {
  const { pane, go } = useRoomAddress()
  const { shown } = useRoom()
  const offered = Object.entries(names).filter(([key]) => key !== 'notes' || shown !== undefined)
  return (
    <nav aria-label="Parts of the room" className="flex shrink-0 border-t border-edge bg-paper lg:hidden">
      {offered.map(([key, { name, icon, until }]) => {
        const here = key === pane
        const inLobby = key === 'item' && !shown
        return (
          <button
            key={key}
            type="button"
            aria-current={here ? 'true' : undefined}
            onClick={() => go({ pane: key === 'agenda' ? 'agenda' : key === 'notes' ? 'notes' : 'item' })}
            className={classes(
              'flex min-h-13 grow basis-0 flex-col items-center justify-center low:min-h-9 low:flex-row low:gap-2 text-xs font-semibold outline-offset-[-3px]',
              here ? 'border-t-4 border-accent' : 'border-t-4 border-transparent text-soft',
              until === 'md' && 'md:hidden',
            )}
          >
            {icon}
            {inLobby ? 'Lobby' : name}
          </button>
        )
      })}
    </nav>
  )
}
