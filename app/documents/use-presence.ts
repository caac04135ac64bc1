'use client'

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { type OwnPresence, type Person, peopleIn, type Self } from '@/lib/workshop/presence'

/** Who else is in the room, as the server stamps them. */
export function usePeople(awareness: Awareness | undefined): Person[] {
  const people = useMemo(() => {
    if (!awareness) return { subscribe: () => () => undefined, value: () => nobody }
    let value = peopleIn(awareness.getStates().values())
    let printed = JSON.stringify(value)
    return {
      subscribe(onChange: () => void) {
        const update = () => {
          const next = peopleIn(awareness.getStates().values())
          const nextPrinted = JSON.stringify(next)
          if (nextPrinted === printed) return
          value = next
          printed = nextPrinted
          onChange()
        }
        update()
        awareness.on('change', update)
        return () => awareness.off('change', update)
      },
      value: () => value,
    }
  }, [awareness])
  return useSyncExternalStore(people.subscribe, people.value, () => nobody)
}

/**
 * Tells the room where I look and whether my hand is up. What it says of who I am is for this page alone: to everybody
 * else the server tells it.
 */
export function useOwnPresence(awareness: Awareness | undefined, { itemId, hand }: OwnPresence, me: Self): void {
  const { memberId, name, role } = me
  useEffect(() => {
    awareness?.setLocalState({ itemId, hand, user: { id: memberId, name, role } })
  }, [awareness, itemId, hand, memberId, name, role])
}

const nobody: Person[] = []
