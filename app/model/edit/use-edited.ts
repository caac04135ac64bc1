'use client'

import { useEffect, useState } from 'react'
import type { ProcessModel } from '@/lib/model/model'

/** A model while it is edited: every change can be undone, and the page is not left with changes unsaved unasked. */
export function useEdited(start: ProcessModel) {
  const [{ past, now, saved }, setState] = useState<{ past: ProcessModel[]; now: ProcessModel; saved: ProcessModel }>({
    past: [],
    now: start,
    saved: start,
  })
  const unsaved = now !== saved
  useEffect(() => {
    if (!unsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
  return {
    model: now,
    unsaved,
    mayUndo: past.length > 0,
    change: (next: ProcessModel) =>
      setState((state) => ({ ...state, past: [...state.past.slice(-99), state.now], now: next })),
    undo: () =>
      setState((state) => {
        const last = state.past.at(-1)
        return last ? { ...state, past: state.past.slice(0, -1), now: last } : state
      }),
    markSaved: (model: ProcessModel) => setState((state) => ({ ...state, saved: model })),
  }
}
