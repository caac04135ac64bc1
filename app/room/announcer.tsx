'use client'

import { useEffect, useRef, useState } from 'react'
import { attributeLabel } from '@/app/rating/attribute-label'
import { announcement } from '@/lib/workshop/announcement'
import type { Stage } from '@/lib/workshop/stage'
import { timeLeft } from '@/lib/workshop/timer'
import { useRemaining } from './clock/use-remaining'
import { useRoom } from './data/room'

/** Says aloud what happens in the room, for those who do not see it happen. */
export function Announcer() {
  const { stage, stops, may } = useRoom()
  const before = useRef<Stage>(undefined)
  const [said, setSaid] = useState('')
  const remaining = useRemaining(stage.timer)
  const left = stage.timer ? timeLeft(stage.timer, remaining) : undefined

  useEffect(() => {
    const nameOf = (itemId: string) => {
      const stop = stops.find((candidate) => candidate.itemId === itemId)
      return stop ? `${stop.process.name}, ${attributeLabel(stop.attributeId)}` : 'An item'
    }
    const next = announcement(before.current, stage, nameOf)
    before.current = stage
    if (next) setSaid(next)
  }, [stage, stops])

  const waiting = may.lead ? stage.waiting.length : 0
  useEffect(() => {
    if (waiting > 0) setSaid(waiting === 1 ? 'Somebody asks to come in.' : `${waiting} people ask to come in.`)
  }, [waiting])

  useEffect(() => {
    if (left === 'up') setSaid('The time is up.')
    if (left === 'ending') setSaid('The time is running out.')
  }, [left])

  return (
    <p className="sr-only" aria-live="polite" aria-atomic="true" data-announcer>
      {said}
    </p>
  )
}
