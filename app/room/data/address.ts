'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

/** What fills a screen that has place for one thing. */
export const panes = ['agenda', 'item', 'notes'] as const
export type Pane = (typeof panes)[number]

export type RoomAddress = {
  /** The item looked at by oneself; null to follow the room. */
  itemId: string | null
  pane: Pane
  go: (to: { itemId?: string | null; pane?: Pane }) => void
}

/** Where one is in the room is in the page's address: a reload and the Back button lead to the same place. */
export function useRoomAddress(): RoomAddress {
  const query = useSearchParams()
  const itemId = query.get('item')
  const pane = panes.find((known) => known === query.get('pane')) ?? 'item'

  const go = useCallback<RoomAddress['go']>((to) => {
    const next = new URLSearchParams(window.location.search)
    if (to.itemId !== undefined) set(next, 'item', to.itemId)
    if (to.pane !== undefined) set(next, 'pane', to.pane === 'item' ? null : to.pane)
    const search = next.size > 0 ? `?${next}` : ''
    if (search !== window.location.search) window.history.pushState(null, '', window.location.pathname + search)
  }, [])

  return { itemId, pane, go }
}

function set(query: URLSearchParams, name: string, value: string | null): void {
  if (value === null) query.delete(name)
  else query.set(name, value)
}
