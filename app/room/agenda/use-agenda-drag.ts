'use client'

import { type DragEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { useRoom } from '../data/room'
import type { Moderation } from '../moderation/use-moderation'

/** What makes a process on the agenda a thing that can be moved, and a place to drop another on. */
export type AgendaDrag = {
  /** The process another one is held over. */
  over: string | undefined
  handle: (processId: string) => {
    draggable: true
    onDragStart: (event: DragEvent) => void
    onKeyDown: (event: KeyboardEvent) => void
  }
  place: (processId: string) => {
    onDragOver: (event: DragEvent) => void
    onDragLeave: () => void
    onDrop: (event: DragEvent) => void
  }
}

const kind = 'application/x-assay-process'

/** Moves processes on the agenda: by drag, and by Alt with an arrow key. */
export function useAgendaDrag(reorder: Moderation['reorder']): AgendaDrag {
  const { processes } = useRoom().plan
  const [over, setOver] = useState<string>()
  return useMemo(() => {
    const placeOf = (processId: string) => processes.findIndex(({ id }) => id === processId)

    return {
      over,
      handle: (processId) => ({
        draggable: true,
        onDragStart: ({ dataTransfer }) => {
          dataTransfer.setData(kind, processId)
          dataTransfer.effectAllowed = 'move'
        },
        onKeyDown: (event) => {
          const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
          if (!event.altKey || step === undefined) return
          event.preventDefault()
          const to = placeOf(processId) + step
          if (to >= 0 && to < processes.length) void reorder(processId, to)
        },
      }),
      place: (processId) => ({
        onDragOver: (event) => {
          if (!event.dataTransfer.types.includes(kind)) return
          event.preventDefault()
          setOver(processId)
        },
        onDragLeave: () => setOver(undefined),
        onDrop: (event) => {
          const moved = event.dataTransfer.getData(kind)
          setOver(undefined)
          if (moved === '' || moved === processId) return
          event.preventDefault()
          void reorder(moved, placeOf(processId))
        },
      }),
    }
  }, [processes, reorder, over])
}
