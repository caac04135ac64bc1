'use client'

import { useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import type { SelectedPassage } from '@/app/notes/text/passages'
import { useTRPCClient } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { classes } from '@/app/ui/classes'
import { useRoom } from '../data/room'
import type { Stop } from '../data/stop'

type SpotlightProps = {
  stop: Stop
  field: string
  /** The passage that is selected in the text now. */
  selected: () => SelectedPassage | null
}

/**
 * Whether all are shown this text now, or a passage of it; the lead shows it to them or stops to, the others go back to
 * where they were.
 */
export function Spotlight({ stop: { itemId }, field, selected }: SpotlightProps) {
  const { assessmentId, stage, may, following, view } = useRoom()
  const api = useTRPCClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const lit = stage.spotlight?.itemId === itemId && stage.spotlight.field === field

  const what = stage.spotlight?.passage?.anchor ? 'passage' : 'text'

  async function show(note: { itemId: string; field: string; passage: SelectedPassage | null } | null) {
    setBusy(true)
    setProblem(undefined)
    try {
      await api.workshop.spotlight.mutate({ assessmentId, note })
    } catch (error) {
      setProblem(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }

  if (!may.lead && !lit) return null
  return (
    <div
      className={classes(
        'flex flex-wrap items-center justify-between gap-x-3 gap-y-1',
        lit && 'basis-full border-l-4 border-accent bg-accent-soft py-1 pl-3',
      )}
    >
      {lit && (
        <p className="text-sm font-semibold">
          {may.lead ? `Everybody is shown this ${what}.` : `The lead shows this ${what}.`}
        </p>
      )}
      {may.lead ? (
        <Button
          size="small"
          variant="quiet"
          busy={busy}
          title={lit ? undefined : 'The passage you have selected, or the whole text'}
          onClick={() => void show(lit ? null : { itemId, field, passage: selected() })}
        >
          {lit ? 'Stop showing' : 'Show to everybody'}
        </Button>
      ) : (
        <Button size="small" variant="quiet" onClick={() => (following ? window.history.back() : view(null))}>
          {following ? 'Back to where I was' : 'Back to the room'}
        </Button>
      )}
      {problem && (
        <p role="alert" className="basis-full text-sm font-semibold text-danger">
          {problem}
        </p>
      )}
    </div>
  )
}
