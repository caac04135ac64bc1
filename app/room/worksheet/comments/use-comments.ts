'use client'

import { useCallback, useMemo, useState } from 'react'
import type { TextComments } from '@/app/notes/editor'
import type { Passage as MarkedPassage } from '@/app/notes/text/passages'
import type { Thread } from '@/lib/workshop/comment'
import { useRoom } from '../../data/room'
import type { Stop } from '../../data/stop'
import { useThreads } from './use-threads'

type Passage = NonNullable<Thread['passage']>

/** What is being begun: a thread on a passage, or (null) on the text as a whole. */
type Beginning = { field: string; passage: Passage | null }

const none: readonly Thread[] = []

/** The comments on one text of a worksheet, between the text and the list of them. */
export function useComments({ instance, itemId }: Stop, field: string) {
  const instanceId = instance.id
  const { may, stage } = useRoom()
  const { spotlight } = stage
  const lit = spotlight?.itemId === itemId && spotlight.field === field ? spotlight.passage?.anchor : undefined
  const query = useThreads(instanceId)
  const all = query.data ?? none
  const [open, setOpen] = useState(false)
  const [selected, setSelected] = useState<string>()
  const [standing, setStanding] = useState<readonly string[]>([])
  const [begun, setBegun] = useState<Beginning>()

  const threads = useMemo(() => all.filter((thread) => thread.field === field), [all, field])
  const passages = useMemo(
    () =>
      threads
        .flatMap(({ id, passage, resolved }): MarkedPassage[] =>
          passage && !resolved ? [{ id, anchor: passage.anchor }] : [],
        )
        .concat(lit ? [{ id: 'spotlight', anchor: lit, lit: true }] : []),
    [threads, lit],
  )
  const select = useCallback((threadId: string) => {
    setSelected(threadId)
    setOpen(true)
  }, [])
  const start = useCallback(
    (passage: Passage | null) => {
      setBegun({ field, passage })
      setOpen(true)
    },
    [field],
  )

  const onText: TextComments = {
    passages,
    selected,
    onSelect: select,
    onStanding: setStanding,
    onStart: may.comment ? start : undefined,
  }
  return {
    query,
    threads,
    onText,
    open,
    setOpen,
    selected,
    select,
    standing,
    beginning: begun?.field === field ? begun : undefined,
    start,
    stop: () => setBegun(undefined),
    openOn: (of: string) => all.filter((thread) => thread.field === of && !thread.resolved).length,
  }
}

export type Comments = ReturnType<typeof useComments>
