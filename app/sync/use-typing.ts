'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { typingInWords, typistsIn } from '@/lib/workshop/presence'

const silenceMs = 3000

/**
 * Who types in a text, in words, and how to tell that one does oneself. It is told when somebody begins and when they
 * have paused, never by the key: a keystroke costs the room its letter and nothing else.
 */
export function useTyping(awareness: Awareness | undefined, field: string, ownMemberId: string) {
  const [words, setWords] = useState('')
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (!awareness) return
    const update = () => setWords(typingInWords(typistsIn(awareness.getStates().values(), field, ownMemberId)))
    update()
    awareness.on('change', update)
    return () => {
      awareness.off('change', update)
      clearTimeout(pause.current)
      if (awareness.getLocalState()?.typing) awareness.setLocalStateField('typing', null)
    }
  }, [awareness, field, ownMemberId])

  const typed = useCallback(() => {
    if (!awareness) return
    clearTimeout(pause.current)
    pause.current = setTimeout(() => awareness.setLocalStateField('typing', null), silenceMs)
    if (awareness.getLocalState()?.typing !== field) awareness.setLocalStateField('typing', field)
  }, [awareness, field])

  return { words, typed }
}
