'use client'

import { Button } from '@/app/ui/button'
import { Dots } from '@/app/ui/icons'
import { Menu, MenuItem, MenuSeparator } from '@/app/ui/menu'
import type { Stop } from '../data/stop'
import type { Moderation } from './use-moderation'

/** What the lead needs now and then: putting an item aside, going back to the lobby. */
export function ItemMenu({ moderation, stop }: { moderation: Moderation; stop: Stop }) {
  const { itemId, state, parked = false } = stop
  return (
    <Menu
      label="More for this item"
      trigger={
        <Button aria-label="More for this item">
          <Dots />
        </Button>
      }
    >
      {state !== 'recorded' && (
        <MenuItem onSelect={() => void moderation.park(itemId, !parked)}>
          {parked ? 'Take up again' : 'Park for later'}
        </MenuItem>
      )}
      {state === 'open' && (
        <MenuItem onSelect={() => void moderation.closeRound(itemId)}>Close round without revealing</MenuItem>
      )}
      <MenuSeparator />
      <MenuItem onSelect={() => void moderation.showLobby()}>Back to the lobby</MenuItem>
    </Menu>
  )
}
