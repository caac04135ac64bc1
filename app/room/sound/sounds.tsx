'use client'

import { useEffect, useRef } from 'react'
import { askingTheLead, soundOfStep } from '@/lib/workshop/sound'
import type { Stage } from '@/lib/workshop/stage'
import { useRemaining } from '../clock/use-remaining'
import { usePeopleHere } from '../data/people'
import { useRoom } from '../data/room'
import { play, wakeSound } from './play'
import { useSoundsOn } from './setting'

/** What is heard of the room, on a device where somebody turned sounds on. */
export function Sounds() {
  return useSoundsOn() ? <Heard /> : null
}

function Heard() {
  const { stage, may, me } = useRoom()
  const people = usePeopleHere()
  const before = useRef<Stage>(undefined)
  useWaking()

  useEffect(() => {
    const sound = soundOfStep(before.current, stage)
    before.current = stage
    if (sound) play(sound)
  }, [stage])

  const asking = may.lead ? askingTheLead(stage.waiting, people, me.memberId) : 0
  useRise(asking, () => play('asked'))

  const remaining = useRemaining(stage.timer)
  useRise(stage.timer && remaining <= 0 ? 1 : 0, () => play('time-up'))
  return null
}

function useWaking(): void {
  useEffect(() => {
    const wake = () => void wakeSound()
    window.addEventListener('pointerdown', wake)
    window.addEventListener('keydown', wake)
    return () => {
      window.removeEventListener('pointerdown', wake)
      window.removeEventListener('keydown', wake)
    }
  }, [])
}

/** Calls when the number grows; what it was at first is nothing new. */
function useRise(now: number, onRise: () => void): void {
  const before = useRef(now)
  useEffect(() => {
    if (now > before.current) onRise()
    before.current = now
  })
}
