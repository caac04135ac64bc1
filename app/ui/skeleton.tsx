import type { ReactNode } from 'react'
import { classes } from './classes'

/** A grey place of the real thing's size while it loads; give it width and height by class. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classes('block animate-[breathe_1.6s_ease-in-out_infinite] rounded-sm bg-sunk', className)}
    />
  )
}

/** Wraps skeletons, so that a screen reader hears one sentence instead of nothing. */
export function Loading({ what, children }: { what: string; children: ReactNode }) {
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        Loading {what}
      </p>
      {children}
    </div>
  )
}
