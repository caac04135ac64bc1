import type { RatingScale } from '@/lib/measurement/framework'
import { fullness } from '@/lib/measurement/ramp'

type HarveyBallProps = { scale: RatingScale; rating: string; className?: string }

/**
 * A rating as a ball that fills clockwise: N ○, P ◔, L ◕, F ●. As large as the text around it, and silent: the letter
 * stands beside it.
 */
export function HarveyBall({ scale, rating, className }: HarveyBallProps) {
  return <Ball full={fullness(scale, rating)} className={className} />
}

/** A ball that is full to this share, 0 to 1. */
export function Ball({ full, className }: { full: number; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={className ?? 'inline-block size-[1em] shrink-0'}
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="2.4" />
      {full >= 1 ? (
        <circle cx="12" cy="12" r="10" fill="currentColor" />
      ) : (
        <path d={sector(full)} fill="currentColor" />
      )}
    </svg>
  )
}

/** From twelve o'clock, clockwise. */
function sector(full: number): string {
  if (full <= 0) return ''
  const angle = 2 * Math.PI * full
  const x = 12 + 10 * Math.sin(angle)
  const y = 12 - 10 * Math.cos(angle)
  return `M12 12V2A10 10 0 ${full > 0.5 ? 1 : 0} 1 ${x.toFixed(3)} ${y.toFixed(3)}Z`
}
