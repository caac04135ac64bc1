import { classes } from '@/app/ui/classes'
import type { RatingScale } from '@/lib/measurement/framework'
import { symbolsOn, toneOf } from '@/lib/measurement/ramp'
import { displayRating } from '@/lib/measurement/scale'
import { toneStyle } from './ramp'

type BallotBarProps = {
  scale: RatingScale
  /** Ballots of a round by choice. */
  counts: Readonly<Record<string, number>>
  /** The agreed rating: its part of the bar is marked. */
  agreed: string | null
}

/** How the ballots fell, from least to most achieved, as parts of one bar; each part says its letter and number. */
export function BallotBar({ scale, counts, agreed }: BallotBarProps) {
  const parts = symbolsOn(scale)
    .map((symbol) => ({ symbol, count: counts[symbol] ?? 0 }))
    .filter(({ count }) => count > 0)
  const aside = (counts.abstain ?? 0) + (counts.unknown ?? 0)
  if (parts.length === 0 && aside === 0) return <span className="text-sm text-soft">no ballots yet</span>
  return (
    <div className="flex items-center gap-3">
      <ol className="flex min-w-0 grow gap-px" aria-label="Ballots">
        {parts.map(({ symbol, count }) => (
          <li key={symbol} style={{ flexGrow: count }} className="min-w-9 basis-0">
            <span
              style={toneStyle(toneOf(scale, symbol))}
              className="flex h-7 items-center justify-center gap-1 text-sm ring-1 ring-rate-ink/25 ring-inset"
            >
              <b>{displayRating(symbol)}</b>
              <span className="tabular">{count}</span>
            </span>
            <span className={classes('mt-px block h-1', symbol === agreed && 'bg-ink')}>
              {symbol === agreed && <span className="sr-only">agreed</span>}
            </span>
          </li>
        ))}
      </ol>
      {aside > 0 && <span className="mb-1 shrink-0 text-sm text-soft">{aside} did not rate</span>}
    </div>
  )
}
