import { classes } from '@/app/ui/classes'
import { Pencil } from '../icons'

/** Says that somebody writes now: on the corner of their avatar, or beside it where that is small. */
export function TypingMark({ beside = false }: { beside?: boolean }) {
  return (
    <span className={classes('text-xs text-ink', !beside && corner)}>
      <Pencil />
      <span className="sr-only">writes</span>
    </span>
  )
}

const corner = 'absolute -right-1.5 -bottom-1.5 z-10 rounded-full bg-paper p-px ring-1 ring-edge'
