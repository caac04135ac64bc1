'use client'

import { classes } from '@/app/ui/classes'
import { clockFace, timeLeft } from '@/lib/workshop/timer'
import { useRemaining } from '../clock/use-remaining'
import { useRoom } from '../data/room'
import { Clock } from '../icons'

const looks = { plenty: '', ending: 'bg-accent-soft', up: 'bg-accent text-on-accent' }

/** The time box, for everyone the same. It ends gently: with a word, and a sound only where sounds are on. */
export function TimeLeft({ className }: { className?: string }) {
  const { timer } = useRoom().stage
  const remaining = useRemaining(timer)
  if (!timer) return null
  const left = timeLeft(timer, remaining)
  return (
    <span
      role="timer"
      className={classes('inline-flex items-center gap-1.5 rounded-md px-2 py-1', looks[left], className)}
    >
      <Clock />
      <b className="tabular">{clockFace(remaining)}</b>
      <span className={left === 'up' ? '' : 'max-sm:sr-only'}>{left === 'up' ? 'Time is up' : 'left'}</span>
    </span>
  )
}
