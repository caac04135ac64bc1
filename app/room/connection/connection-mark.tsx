'use client'

import { classes } from '@/app/ui/classes'
import { useBallots, useWorksheet } from '../data/documents'
import { useRoom } from '../data/room'

type Look = { tone: string; words: string; explanation: string }

/** Whether this page and the room are in touch, and whether what I did has reached the server's disk. */
export function ConnectionMark() {
  const { stageDocument } = useRoom()
  const ballots = useBallots()
  const worksheet = useWorksheet()
  const unsent = (ballots?.unsaved ?? 0) + (worksheet?.unsaved ?? 0)
  const { tone, words, explanation } = lookOf(stageDocument.link, unsent)
  return (
    <span role="status" title={explanation} className="inline-flex items-center gap-1.5 text-sm whitespace-nowrap">
      <span className={classes('size-2.5 rounded-full', tone)} aria-hidden="true" />
      <span className={stageDocument.link === 'connected' ? 'max-sm:sr-only' : 'font-semibold'}>{words}</span>
    </span>
  )
}

function lookOf(link: 'connecting' | 'connected' | 'lost', unsent: number): Look {
  if (link === 'connected')
    return { tone: 'bg-rate-ink', words: 'Live', explanation: 'Connected: you see what the room sees.' }
  if (link === 'connecting') return { tone: 'bg-accent', words: 'Connecting', explanation: 'Joining the room.' }
  return {
    tone: 'bg-danger',
    words: unsent > 0 ? `Offline, ${unsent} unsent` : 'Offline',
    explanation: 'No connection. What you rate and write is kept on this device and goes out by itself.',
  }
}
