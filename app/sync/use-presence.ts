'use client'

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { type OwnPresence, type Person, peopleIn, type Self, typingIn } from '@/lib/workshop/presence'

/** Who else is in the room, as the server stamps them. */
export function usePeople(awareness: Awareness | undefined): Person[] {
  return useStates(awareness, peopleIn) ?? nobody
}

/** Members who write in some worksheet now: asked for where it shows, since it changes often. */
export function useTypists(awareness: Awareness | undefined): string[] {
  return useStates(awareness, typingIn) ?? noTypist
}

/** What the states of a document say, as long as it reads the same. */
function useStates<Read>(awareness: Awareness | undefined, read: (states: Iterable<unknown>) => Read) {
  const store = useMemo(() => {
    if (!awareness) return { subscribe: () => () => undefined, value: () => undefined }
    let value = read(awareness.getStates().values())
    let printed = JSON.stringify(value)
    return {
      subscribe(onChange: () => void) {
        const update = () => {
          const next = read(awareness.getStates().values())
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
  }, [awareness, read])
  return useSyncExternalStore(store.subscribe, store.value, () => undefined)
}

/**
 * Tells the room where I look and whether my hand is up. What it says of who I am is for this page alone: to everybody
 * else the server tells it.
 */
export function useOwnPresence(awareness: Awareness | undefined, { itemId, hand }: OwnPresence, me: Self): void {
  const { memberId, name, role } = me
  useEffect(() => {
    awareness?.setLocalState({ ...awareness.getLocalState(), itemId, hand, user: { id: memberId, name, role } })
  }, [awareness, itemId, hand, memberId, name, role])
}

/** Tells the room whether I write in the worksheet now, past the components: it changes with the first letter. */
export function useOwnTyping(stage: Awareness | undefined, worksheet: Awareness | undefined): void {
  useEffect(() => {
    if (!stage || !worksheet) return
    const tell = (typing: boolean) => {
      const { typing: told = false } = stage.getLocalState() ?? {}
      if (told !== typing) stage.setLocalStateField('typing', typing)
    }
    const announce = () => tell(Boolean(worksheet.getLocalState()?.typing))
    worksheet.on('change', announce)
    return () => {
      worksheet.off('change', announce)
      tell(false)
    }
  }, [stage, worksheet])
}

const nobody: Person[] = []
const noTypist: string[] = []
